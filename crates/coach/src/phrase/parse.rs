//! From the notation of phrases to programs. The notation is told at the head of [`super`].

use acquaint_text::{fold, stem};

use super::{Needs, Program, Step};
use crate::{contractions::written_out, draft::key, lexicon};

/// A phrase as a tree, before it becomes a program.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// This word.
    Word(String),
    /// Any form of this word.
    Form(String),
    Step(Step),
    Choice(Vec<Vec<Node>>),
    Perhaps(Vec<Node>),
    Gap(usize),
}

/// Compiles one phrase; the error says what is wrong and where.
pub(super) fn compile(text: &str) -> Result<Program, String> {
    let mut parser = Parser { rest: text, any_form: false };
    let nodes = parser.sequence()?;
    if !parser.rest.is_empty() {
        return Err(format!("nothing opens what closes at {:?}", parser.rest));
    }
    let mut steps = Vec::new();
    emit(&nodes, &mut steps);
    steps.push(Step::Done);
    Ok(Program { steps, needs: Needs::of(&nodes) })
}

fn emit(nodes: &[Node], program: &mut Vec<Step>) {
    for node in nodes {
        match node {
            Node::Word(word) => program.push(Step::Word(key(word))),
            Node::Form(word) => program.push(Step::Stem(key(&stem(word)))),
            Node::Step(step) => program.push(step.clone()),
            Node::Perhaps(inner) => emit_choice(&[inner.clone(), Vec::new()], program),
            Node::Choice(ways) => emit_choice(&with_sets(ways), program),
            Node::Gap(most) => program.push(Step::Gap(*most)),
        }
    }
}

/// The same choice with all ways of one word put together as one set, after the longer ways.
fn with_sets(ways: &[Vec<Node>]) -> Vec<Vec<Node>> {
    let (mut words, mut stems, mut longer) = (Vec::new(), Vec::new(), Vec::new());
    for way in ways {
        match way.as_slice() {
            [Node::Word(word)] => words.push(key(word)),
            [Node::Form(word)] => stems.push(key(&stem(word))),
            _ => longer.push(way.clone()),
        }
    }
    for (set, step) in [(&mut words, Step::Words as fn(Vec<u64>) -> Step), (&mut stems, Step::Stems)] {
        set.sort_unstable();
        set.dedup();
        if !set.is_empty() {
            longer.push(vec![Node::Step(step(std::mem::take(set)))]);
        }
    }
    longer
}

fn emit_choice(ways: &[Vec<Node>], program: &mut Vec<Step>) {
    let mut leaves = Vec::new();
    for (index, way) in ways.iter().enumerate() {
        let last = index + 1 == ways.len();
        let fork = program.len();
        if !last {
            program.push(Step::Either(fork + 1, 0));
        }
        emit(way, program);
        if !last {
            leaves.push(program.len());
            program.push(Step::Jump(0));
            let next = program.len();
            if let Some(Step::Either(_, other)) = program.get_mut(fork) {
                *other = next;
            }
        }
    }
    let end = program.len();
    for leave in leaves {
        if let Some(step) = program.get_mut(leave) {
            *step = Step::Jump(end);
        }
    }
}

struct Parser<'a> {
    rest: &'a str,
    /// Inside `~(...)`, where every word stands for all its forms.
    any_form: bool,
}

impl<'a> Parser<'a> {
    fn sequence(&mut self) -> Result<Vec<Node>, String> {
        let mut nodes = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with([')', '|']) {
                return Ok(nodes);
            }
            let item = self.item()?;
            if self.eat("?") {
                nodes.push(Node::Perhaps(item));
            } else {
                nodes.extend(item);
            }
        }
    }

    fn item(&mut self) -> Result<Vec<Node>, String> {
        if self.eat("..") {
            let digits = self.take(|c| c.is_ascii_digit());
            return Ok(vec![Node::Gap(digits.parse().unwrap_or(3))]);
        }
        if self.eat("(") {
            return self.choice();
        }
        if self.eat("~(") {
            let outer = std::mem::replace(&mut self.any_form, true);
            let choice = self.choice();
            self.any_form = outer;
            return choice;
        }
        let formed = self.eat("~<");
        if formed || self.eat("<") {
            let name = self.take(|c| c != '>');
            self.eat(">");
            let words = lexicon::list(name).ok_or_else(|| format!("no list is called {name:?}"))?;
            let mut inner = Parser { rest: words, any_form: self.any_form || formed };
            return Ok(vec![Node::Choice(inner.ways()?)]);
        }
        for (sign, step) in [("^", Step::Start), ("$", Step::End)] {
            if self.eat(sign) {
                return Ok(vec![Node::Step(step)]);
            }
        }
        let form = self.eat("~") || self.any_form;
        let word = self.take(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '_' | '*'));
        self.eat("-");
        match word {
            "" => Err(format!("cannot read {:?}", self.rest)),
            _ => Ok(word_nodes(word, form)),
        }
    }

    /// Alternatives up to the closing sign, perhaps each as one or many.
    fn choice(&mut self) -> Result<Vec<Node>, String> {
        let ways = self.ways()?;
        if !self.eat(")") {
            return Err("a bracket stays open".to_owned());
        }
        let many = self.rest.starts_with('s') && !self.rest.get(1..).unwrap_or_default().starts_with(char::is_alphanumeric);
        if !many {
            return Ok(vec![Node::Choice(ways)]);
        }
        self.eat("s");
        Ok(vec![Node::Choice(ways.into_iter().flat_map(with_plural).collect())])
    }

    fn ways(&mut self) -> Result<Vec<Vec<Node>>, String> {
        let mut ways = vec![self.sequence()?];
        while self.eat("|") {
            ways.push(self.sequence()?);
        }
        Ok(ways)
    }

    fn eat(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn take(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !fits(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }
}

fn word_nodes(word: &str, form: bool) -> Vec<Node> {
    match word {
        "NAME" => return vec![Node::Step(Step::Name)],
        "NUM" => return vec![Node::Step(Step::Number)],
        "_" => return vec![Node::Step(Step::Any)],
        _ => {}
    }
    let folded = fold(word);
    if let Some(suffix) = folded.strip_prefix('*') {
        return vec![Node::Step(Step::Suffix(suffix.to_owned()))];
    }
    if let Some(prefix) = folded.strip_suffix('*') {
        return vec![Node::Step(Step::Prefix(prefix.to_owned()))];
    }
    let long = written_out(&folded).unwrap_or(folded);
    let kind = if form { Node::Form } else { Node::Word };
    long.split(' ').map(|part| kind(part.to_owned())).collect()
}

/// A way as it stands and with its last word in the plural.
fn with_plural(way: Vec<Node>) -> Vec<Vec<Node>> {
    let mut many = way.clone();
    if let Some(Node::Word(word)) = many.last_mut() {
        *word = plural(word);
        return vec![way, many];
    }
    vec![way]
}

fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(start) if !start.ends_with(['a', 'e', 'o', 'u']) => format!("{start}ies"),
        _ if word.ends_with(['s', 'x']) || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}
