//! How right the coach is, counted over the whole corpus: a table in `corpus/figures.md` that must not change unseen.
//!
//! For each rule: how often it spoke where it should (right), where it should not (false), and was silent where it should
//! speak (missed). Advice counts as false only where a text is quiet, or where its lesser faults are listed after "also".

use std::{collections::BTreeMap, fmt::Write as _};

use acquaint_coach::{Remark, Severity, Verdict};

use crate::{
    examples::{Example, read},
    files::CORPUS,
    weights::held_out,
};

/// How often a rule was right, false and silent.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

impl Count {
    /// Of what the rule said, the share that was right.
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Of what the rule should have said, the share that it said.
    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Adds what the rules say of a text to their counts.
pub(crate) fn count(example: &Example, remarks: &[Remark], counts: &mut BTreeMap<String, Count>) {
    let mut drawn: Vec<(&str, Severity)> = remarks.iter().map(|remark| (remark.rule, remark.severity)).collect();
    drawn.sort_unstable();
    drawn.dedup_by_key(|(rule, _)| *rule);
    let wanted = || example.draws.iter().chain(&example.also);
    for (rule, severity) in &drawn {
        let entry = counts.entry((*rule).to_owned()).or_default();
        // That the words put people off is true of every bad text, whatever else is wrong with it.
        if wanted().any(|wanted| wanted == rule) || *rule == "puts-off" && !example.is_good() {
            entry.right += 1;
        } else if *severity == Severity::Problem || example.is_labelled_fully() {
            entry.wrong += 1;
        }
    }
    for rule in wanted().filter(|wanted| drawn.iter().all(|(rule, _)| rule != wanted)) {
        counts.entry(rule.clone()).or_default().missed += 1;
    }
}

/// Texts told to revise, texts with a remark, and all texts.
#[derive(Debug, Default, Clone, Copy)]
struct Verdicts {
    revise: usize,
    remark: usize,
    all: usize,
}

fn figures() -> String {
    let mut counts: BTreeMap<&str, BTreeMap<String, Count>> = BTreeMap::new();
    let mut text = "# Figures\n\nHow right the coach is over its corpus. Written by a test, which fails when they change.\n\n\
                    | corpus | texts | told to revise | with a remark |\n|---|---:|---:|---:|\n"
        .to_owned();
    for (name, markdown) in CORPUS {
        let mut verdicts = Verdicts::default();
        let room = name.split('/').next().unwrap_or_default();
        for example in read(markdown) {
            count(&example, &example.every_remark(), counts.entry(room).or_default());
            let review = example.review();
            verdicts.all += 1;
            verdicts.revise += usize::from(review.verdict == Verdict::Revise);
            verdicts.remark += usize::from(!review.remarks.is_empty());
        }
        let Verdicts { revise, remark, all } = verdicts;
        writeln!(text, "| {name} | {all} | {revise} | {remark} |").unwrap();
    }
    text.push_str("\n## Sets written blind, each judged while its words are counted nowhere\n\nThe rules know these sets; only the first reading of a set \
                   was blind in full. The last line counts none of them, only the rest of the corpus.\n\n| set | good | told to revise | bad | told to revise |\n|---|---:|---:|---:|---:|\n");
    for (name, set) in held_out() {
        writeln!(text, "| {name} | {} | {} | {} | {} |", set.good, set.good_told_to_revise, set.bad, set.bad_told_to_revise).unwrap();
    }
    for (room, rules) in counts {
        write!(text, "\n## {room}\n\n| rule | right | false | missed | precision | recall |\n|---|---:|---:|---:|---:|---:|\n").unwrap();
        for (rule, count) in rules {
            let Count { right, wrong, missed } = count;
            writeln!(text, "| {rule} | {right} | {wrong} | {missed} | {:.2} | {:.2} |", count.precision(), count.recall()).unwrap();
        }
    }
    text
}

#[test]
fn the_figures_stay_as_they_were_written_down() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/figures.md");
    let (before, now) = (std::fs::read_to_string(path).unwrap_or_default(), figures());
    if before == now {
        return;
    }
    std::fs::write(path, &now).unwrap();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(&before), lines(&now));
    let gone = old.iter().filter(|line| !new.contains(line)).map(|line| format!("- {line}\n"));
    let come = new.iter().filter(|line| !old.contains(line)).map(|line| format!("+ {line}\n"));
    let difference: String = gone.chain(come).collect();
    panic!("the figures changed and were written anew; look at them and keep them if they are right:\n{difference}");
}
