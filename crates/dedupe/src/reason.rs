//! Why a pair was scored as it was: a short waterfall of bits, as data. Whoever shows it finds the words.

use crate::compare::{CLOSE, MISSING, OTHER_WORD, PART, ROUGH, SAME, SIMILAR};
use crate::field::Fields;
use crate::group::Edge;
use crate::model::{Model, alternative};
use crate::parallel;
use crate::score::{Found, ScoredPair, search};
use crate::spec::Kind;
use crate::table::Table;

/// How well two values agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Same,
    /// One holds the other, or is another way to write it.
    Part,
    /// A short form, another word or address for the same.
    OtherWord,
    /// An initial, or not more than a year.
    Rough,
    /// A typing error apart.
    Close,
    /// Something in common.
    Similar,
    /// Nothing in common.
    Different,
}

/// One step of the waterfall. A bit doubles the odds; the bits of all steps together are those of the probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// How likely two records of this set are of one person, before anything is compared.
    Prior {
        /// Bits, mostly far below zero.
        bits: f64,
    },
    /// What a field says. Fields of which one side says nothing have no step.
    Field {
        /// Of names: given or family.
        kind: Kind,
        /// How well both agree.
        agreement: Agreement,
        /// Bits for one person, or, if negative, against it.
        bits: f64,
        /// How many records have the value on which both agree; 0 if they do not quite agree.
        shared_by: u32,
    },
    /// Given and family name had to be exchanged.
    Exchanged {
        /// Bits, mostly below zero.
        bits: f64,
    },
    /// Two people of one family or office would agree as well.
    BelongTogether {
        /// Bits, never above zero.
        bits: f64,
    },
    /// What other records of the same person say.
    Others {
        /// Bits for or against.
        bits: f64,
    },
}

/// A pair with its reasons, the strongest fields first.
pub(crate) struct Report {
    pub(crate) pair: ScoredPair,
    pub(crate) reasons: Vec<Reason>,
    /// Whether [`crate::link`] finds it, too.
    pub(crate) likely: bool,
}

/// The pairs that [`crate::link`] finds, and some more that must not be missing, with their reasons.
pub(crate) fn report(table: &Table, wanted: &[(u32, u32)]) -> Vec<Report> {
    let fields = Fields::of(table);
    let Some(Found { model, mut edges, .. }) = search(&fields) else { return Vec::new() };
    let mut places = vec![0; fields.len()];
    for (place, record) in (0..).zip(&fields.records) {
        places[*record as usize] = place;
    }
    let found = edges.len();
    for (one, other) in wanted.iter().map(|(one, other)| (places[*one as usize], places[*other as usize])) {
        let pair: (u32, u32) = (one.min(other), one.max(other));
        if edges[..found].binary_search_by_key(&pair, |edge| edge.pair).is_err() {
            let bits = model.weigh(pair, &fields.compare(pair)).sum;
            edges.push(Edge { pair, bits });
        }
    }
    let numbered: Vec<(usize, Edge)> = edges.into_iter().enumerate().collect();
    let mut reports = parallel::map(&numbered, |(at, edge)| Report {
        pair: ScoredPair::of(&fields, edge),
        reasons: reasons(&model, edge),
        likely: *at < found,
    });
    reports.sort_by_key(|report| (report.pair.one, report.pair.other));
    reports
}

fn reasons(model: &Model, &Edge { pair, bits }: &Edge) -> Vec<Reason> {
    let fields = model.fields;
    let compared = fields.compare(pair);
    let weighed = model.weigh(pair, &compared);
    let mut steps: Vec<(f32, Reason)> = Vec::new();
    for (at, field) in fields.all.iter().enumerate().filter(|(at, _)| compared.levels[*at] != MISSING) {
        let same = compared.levels[at] == SAME && !compared.exchanged;
        let shared_by = if same { field.counts[fields.row(pair.0)[at] as usize] } else { 0 };
        let agreement = agreement(compared.levels[at]);
        steps.push((weighed.bits[at], Reason::Field { kind: field.kind, agreement, bits: f64::from(weighed.bits[at]), shared_by }));
    }
    steps.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
    let mut reasons = vec![Reason::Prior { bits: f64::from(model.prior(pair)) }];
    reasons.extend(steps.into_iter().map(|(_, reason)| reason));
    if compared.exchanged {
        reasons.push(Reason::Exchanged { bits: f64::from(model.exchanged()) });
    }
    let together = -f64::from(alternative(weighed.kin_sum));
    if together < -0.05 {
        reasons.push(Reason::BelongTogether { bits: together });
    }
    let explained: f64 = reasons.iter().map(Reason::bits).sum();
    let others = f64::from(bits) - explained;
    if others.abs() > 0.05 {
        reasons.push(Reason::Others { bits: others });
    }
    reasons
}

impl Reason {
    /// The bits of the step.
    pub fn bits(&self) -> f64 {
        match self {
            Self::Prior { bits } | Self::Exchanged { bits } | Self::BelongTogether { bits } | Self::Others { bits } => *bits,
            Self::Field { bits, .. } => *bits,
        }
    }
}

fn agreement(level: u8) -> Agreement {
    match level {
        SAME => Agreement::Same,
        PART => Agreement::Part,
        OTHER_WORD => Agreement::OtherWord,
        ROUGH => Agreement::Rough,
        CLOSE => Agreement::Close,
        SIMILAR => Agreement::Similar,
        _ => Agreement::Different,
    }
}
