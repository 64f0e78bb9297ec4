//! Every word under which a change can stand in the history: the one list of what a person can do here.
//!
//! Each has its words for people in the catalogue (`done-…`), and each is done and undone by `tests/it/undo.rs`.

/// What a person can do, stage by stage.
pub const WORDS: &[&str] = &[
    "aim.start",
    "aim.edit",
    "aim.ask",
    "aim.unask",
    "aim.about-me",
    "aim.add-organizations",
    "aim.rate-organizations",
    "aim.remove-organization",
    "aim.motivation-scale",
    "people.add",
    "people.edit",
    "people.remove",
    "people.erase",
    "people.contact",
    "people.not-now",
    "people.viewpoints",
    "people.merge",
    "people.keep-apart",
    "people.edit-organization",
    "people.merge-organizations",
    "people.add-job",
    "people.edit-job",
    "people.remove-job",
    "people.write-finding",
    "people.edit-finding",
    "people.remove-finding",
    "people.note-gap",
    "people.remove-gap",
    "people.tag",
    "people.untag",
    "people.save-filter",
    "people.rename-filter",
    "people.remove-filter",
    "people.zone",
    "people.import",
    "outreach.begin",
    "outreach.write",
    "outreach.send",
    "outreach.deliver",
    "outreach.discard",
    "outreach.reply-yes",
    "outreach.reply-later",
    "outreach.reply-no",
    "outreach.reply-never-again",
    "outreach.call-no-answer",
    "outreach.call-answering-machine",
    "outreach.call-bad-moment",
    "outreach.call-talked",
    "outreach.call-asked-to-call-back",
    "outreach.away",
    "outreach.feel",
    "outreach.add-template",
    "outreach.edit-template",
    "outreach.remove-template",
    "interviews.offer",
    "interviews.agree",
    "interviews.edit",
    "interviews.cancel",
    "interviews.invite",
    "interviews.begin",
    "interviews.end",
    "interviews.happened",
    "interviews.note",
    "interviews.asked",
    "interviews.unasked",
    "interviews.plan",
    "interviews.fill",
    "interviews.edit-question",
    "interviews.take-out",
    "interviews.move",
    "interviews.must",
    "interviews.unmust",
    "interviews.add-transcript",
    "interviews.choose-speaker",
    "interviews.place-answer",
    "interviews.remove-transcript",
    "interviews.rehearse",
    "follow-ups.debrief",
    "follow-ups.promise",
    "follow-ups.edit-promise",
    "follow-ups.let-go",
    "follow-ups.keep",
    "follow-ups.happened",
    "follow-ups.idea",
    "follow-ups.name",
    "follow-ups.report-back",
    "follow-ups.permit",
    "follow-ups.no-permit",
    "follow-ups.rhythm",
    "follow-ups.no-rhythm",
    "follow-ups.as-usual",
    "follow-ups.usual-rhythm",
    "follow-ups.thank",
    "follow-ups.sort",
    "insights.mark",
    "insights.remove",
    "insights.sort",
    "insights.add-theme",
    "insights.rename-theme",
    "insights.merge-themes",
    "insights.remove-theme",
    "insights.weigh",
    "insights.rename-way",
    "insights.rename-criterion",
    "insights.remove-way",
    "insights.remove-criterion",
    "insights.evidence",
    "insights.decide",
    "insights.plan",
    "insights.step-done",
    "insights.remove-step",
    "follow-ups.outcome",
    "today.postpone",
    "settings.zone",
    "settings.asking",
    "settings.hours",
    "settings.add-calendar",
    "settings.remove-calendar",
    "settings.restore",
    "start.questions",
    "start.retell",
    "start.fill",
    "start.remind",
    "start.no-reminder",
    "start.practise",
    "journal.version",
    "journal.undo",
];

/// Those that take something away, so that it lies in the trash for a while.
pub const REMOVING: &[&str] = &[
    "aim.unask",
    "aim.remove-organization",
    "people.remove",
    "people.merge",
    "people.merge-organizations",
    "people.remove-job",
    "people.remove-finding",
    "people.remove-gap",
    "people.remove-filter",
    "outreach.discard",
    "outreach.remove-template",
    "interviews.take-out",
    "interviews.remove-transcript",
    "follow-ups.let-go",
    "insights.remove",
    "insights.merge-themes",
    "insights.remove-theme",
    "insights.remove-way",
    "insights.remove-criterion",
    "insights.remove-step",
    "settings.remove-calendar",
];

/// Those that cannot be taken back, because they reached somebody else or leave nothing to bring back. Their pages say so before.
pub const FINAL: &[&str] = &["people.erase", "outreach.deliver"];

/// Whether a word is in the list.
#[must_use]
pub fn is_word(word: &str) -> bool {
    WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;
    use crate::{Words, catalogue};

    /// The words that stand right after `Change::new(ctx, ` in some sources.
    fn written(text: &str) -> Vec<String> {
        let after = text.split("Change::new(").skip(1).filter_map(|rest| rest.split_once(", "));
        after.filter_map(|(_, rest)| rest.strip_prefix('"')?.split_once('"').map(|(word, _)| word.to_owned())).collect()
    }

    fn sources(folder: &Path, found: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") && !path.ends_with("words.rs") {
                found.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn every_change_has_its_word_in_the_list() {
        let mut text = String::new();
        for folder in ["src/actions", "src/web", "src/cli", "../store/src"] {
            sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
        }
        let words = written(&text);
        assert!(words.len() > 30, "the sources are found: {words:?}");
        let missing: BTreeSet<&String> = words.iter().filter(|word| !is_word(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn a_change_with_a_word_of_its_own_is_found() {
        let text = "let c = Change::new(&ctx, \"people.forget\", name); Change::new(ctx, word, name)";
        assert_eq!(written(text), ["people.forget"]);
        assert!(!is_word("people.forget"));
    }

    #[test]
    fn every_word_of_the_list_has_its_words_in_the_history_and_no_others_are_there() {
        let key = |word: &str| format!("done-{}", word.replace('.', "-"));
        let silent: Vec<&&str> = WORDS.iter().filter(|word| !Words.knows(&key(word))).collect();
        assert!(silent.is_empty(), "{silent:?}");
        let known: BTreeSet<String> = WORDS.iter().map(|word| key(word)).chain(["done-journal-redo".to_owned()]).collect();
        let texts: String = catalogue().into_iter().map(|(_, text)| text).collect();
        let keys = texts.lines().filter(|line| line.starts_with("done-")).filter_map(|line| line.split_once(" ="));
        let idle: Vec<&str> = keys.map(|(key, _)| key).filter(|key| !known.contains(*key)).collect();
        assert!(idle.is_empty(), "{idle:?}");
        assert!(REMOVING.iter().chain(FINAL).all(|word| is_word(word)) && WORDS.iter().collect::<BTreeSet<_>>().len() == WORDS.len());
    }
}
