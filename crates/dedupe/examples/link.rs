//! `link FILE.csv --spec SPEC.toml [--truth TRUTH.csv]`: prints the pairs of a file that are likely one person.
//!
//! The spec names the column of ids, perhaps that of sources, and the kinds of the others. The truth, if there is one, is only
//! used to say afterwards how right the answer was: a file of pairs (`id_a,id_b`) or of clusters (`id,cluster`).
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example talks to the person at the terminal")]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::error::Error;
use std::io::{BufWriter, Write as _};

use acquaint_dedupe::{Kind, Table, link};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What a spec says.
#[derive(serde::Deserialize)]
struct Spec {
    id: String,
    source: Option<String>,
    columns: BTreeMap<String, String>,
}

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |word: &str| words.iter().position(|known| known == word).and_then(|at| words.get(at + 1));
    let usage = "link FILE.csv --spec SPEC.toml [--truth TRUTH.csv]";
    let (Some(file), Some(spec)) = (words.first().filter(|word| !word.starts_with("--")), after("--spec")) else {
        return Err(usage.into());
    };
    let spec: Spec = toml::from_str(&std::fs::read_to_string(spec)?)?;
    let (ids, table) = read(file, &spec)?;
    let linked = link(&table);
    let mut out = BufWriter::new(std::io::stdout().lock());
    writeln!(out, "id_a,id_b,probability")?;
    let mut found = Vec::with_capacity(linked.pairs.len());
    for pair in &linked.pairs {
        let (one, other) = in_order(&ids[pair.one as usize], &ids[pair.other as usize]);
        writeln!(out, "{},{},{:.6}", quoted(one), quoted(other), pair.probability)?;
        found.push((one.to_owned(), other.to_owned()));
    }
    out.flush()?;
    if let Some(truth) = after("--truth") {
        judge(&found.into_iter().collect(), &read_truth(truth)?);
    }
    Ok(())
}

/// Two ids, the smaller first: by their letters, as most programs sort them.
fn in_order<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one < other { (one, other) } else { (other, one) }
}

fn quoted(id: &str) -> String {
    if id.contains([',', '"', '\n', '\r']) { format!("\"{}\"", id.replace('"', "\"\"")) } else { id.to_owned() }
}

fn read(file: &str, spec: &Spec) -> Outcome<(Vec<String>, Table)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file)?;
    let header = reader.byte_headers()?.clone();
    let header: Vec<String> =
        header.iter().map(|name| String::from_utf8_lossy(name).trim_start_matches('\u{feff}').trim().to_owned()).collect();
    let place = |name: &str| header.iter().position(|known| known == name).ok_or(format!("{file} has no column {name}"));
    let (id, source) = (place(&spec.id)?, spec.source.as_deref().map(place).transpose()?);
    let mut columns = Vec::new();
    for (name, word) in &spec.columns {
        let known = || Kind::words().collect::<Vec<_>>().join(" ");
        let kind = Kind::from_word(word).ok_or_else(|| format!("{word} is no kind; the kinds are: {}", known()))?;
        columns.push((place(name)?, kind));
    }
    columns.sort_by_key(|(place, _)| *place);
    let kinds: Vec<Kind> = columns.iter().map(|(_, kind)| *kind).collect();
    let (mut ids, mut table) = (Vec::new(), Table::new(&kinds));
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        let text = |at: usize| String::from_utf8_lossy(record.get(at).unwrap_or_default());
        let cells: Vec<_> = columns.iter().map(|(place, _)| text(*place)).collect();
        let cells: Vec<&str> = cells.iter().map(|cell| &**cell).collect();
        ids.push(text(id).into_owned());
        table.push_from(&source.map(text).unwrap_or_default(), &cells);
    }
    Ok((ids, table))
}

fn read_truth(file: &str) -> Outcome<HashSet<(String, String)>> {
    let mut reader = csv::Reader::from_path(file)?;
    let of_clusters = reader.headers()?.iter().any(|name| name == "cluster");
    let (mut pairs, mut clusters) = (HashSet::new(), HashMap::<String, Vec<String>>::new());
    for record in reader.records() {
        let record = record?;
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        if of_clusters {
            clusters.entry(cell(1)).or_default().push(cell(0));
        } else {
            let (one, other) = (cell(0), cell(1));
            let (one, other) = in_order(&one, &other);
            pairs.insert((one.to_owned(), other.to_owned()));
        }
    }
    for members in clusters.values() {
        for (at, one) in members.iter().enumerate() {
            for other in &members[at + 1..] {
                let (one, other) = in_order(one, other);
                pairs.insert((one.to_owned(), other.to_owned()));
            }
        }
    }
    Ok(pairs)
}

fn judge(found: &HashSet<(String, String)>, truth: &HashSet<(String, String)>) {
    let right = found.intersection(truth).count() as f64;
    let (precision, recall) = (right / (found.len() as f64).max(1.0), right / (truth.len() as f64).max(1.0));
    let both = 2.0 * precision * recall / (precision + recall).max(1e-9);
    eprintln!("precision {precision:.4} recall {recall:.4} F1 {both:.4} ({} found, {} true)", found.len(), truth.len());
}
