//! The network as a picture: oneself in the middle, each name one ring further out, and as many names written as there is room.
//!
//! A radial tree: everybody gets a part of the circle as large as the ends below them. Ends of one part stand on three radii by
//! turns, so that many fit. Lengths are in units of the picture, which a page scales to its width.

use std::f64::consts::TAU;

use super::{Knot, Reached};

/// The least distance between two dots on one radius.
const APART: f64 = 14.0;
/// The least distance from one ring to the next.
const RING: f64 = 60.0;
/// On how many radii the people of one ring stand by turns.
const RADII: usize = 3;
/// From one of these radii to the next.
const STEP: f64 = 16.0;
/// Up to so many ends, a ring needs one radius only.
const FEW: usize = 12;
/// Room around the outermost dots for names.
const MARGIN: f64 = 70.0;
/// Room between what there is to see and the edge.
const EDGE: f64 = 6.0;
/// The size of letters, as a part of the picture's width: 12 px on a screen of 360.
const LETTERS: f64 = 1.0 / 30.0;
/// The width of an average letter, as a part of its height.
const LETTER: f64 = 0.6;

/// A dot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// From the middle to the right.
    pub x: f64,
    /// From the middle downwards.
    pub y: f64,
    /// The place of the one who named them, among the dots; nobody for those one found oneself.
    pub from: Option<usize>,
    /// How far one is with them.
    pub reached: Reached,
}

/// A name that is written beside a dot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The place of its dot.
    pub dot: usize,
    /// Where it stands: the end that `side` says.
    pub x: f64,
    /// The line on which it stands.
    pub y: f64,
    /// On which side of the dot it stands.
    pub side: LabelSide,
}

/// On which side of its dot a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelSide {
    /// Left of it, so that it ends there.
    Left,
    /// Right of it, so that it begins there.
    Right,
    /// Above or below it, with its middle there.
    Middle,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What there is to see: left, top, right and bottom, from the middle.
    pub frame: [f64; 4],
    /// The height of the letters.
    pub letters: f64,
    /// A dot for everybody, in their order.
    pub dots: Vec<Dot>,
    /// The names for which there is room, those who led to most people first.
    pub labels: Vec<Label>,
}

/// Draws the people of a network. `names` are theirs, in their order.
#[must_use]
pub fn draw(knots: &[Knot], names: &[&str]) -> Picture {
    let angles = angles(knots);
    let radii = if ends(knots) > FEW { RADII } else { 1 };
    let rings = rings(knots, &angles, radii);
    let mut last = Vec::<usize>::new();
    let mut on_ring = vec![0_usize; rings.len()];
    let mut dots = Vec::with_capacity(knots.len());
    for (place, (knot, angle)) in knots.iter().zip(&angles).enumerate() {
        last.truncate(knot.depth);
        let turn = on_ring[knot.depth] % radii;
        on_ring[knot.depth] += 1;
        let radius = rings[knot.depth] + STEP * small(turn);
        dots.push(Dot { x: radius * angle.sin(), y: -radius * angle.cos(), from: last.last().copied(), reached: knot.reached });
        last.push(place);
    }
    let half = rings.last().map_or(RING, |outermost| outermost + STEP * small(RADII - 1)) + MARGIN;
    let letters = half * 2.0 * LETTERS;
    let (labels, taken) = labels(knots, names, &dots, (half, letters));
    let around = |frame: Place, own: &Place| [frame[0].min(own[0]), frame[1].min(own[1]), frame[2].max(own[2]), frame[3].max(own[3])];
    let [left, top, right, bottom] = taken.iter().fold([0.0; 4], around);
    Picture { frame: [left - EDGE, top - EDGE, right + EDGE, bottom + EDGE], letters, dots, labels }
}

/// How many named nobody.
fn ends(knots: &[Knot]) -> usize {
    knots.iter().filter(|knot| knot.led_to == 0).count()
}

fn small(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The direction of everybody, from straight up and with the clock: the middle of the part that belongs to them.
fn angles(knots: &[Knot]) -> Vec<f64> {
    let all = ends(knots).max(1);
    let mut begun = 0;
    let mut angles = Vec::with_capacity(knots.len());
    for place in 0..knots.len() {
        let own = small(ends(&knots[place..=place + knots[place].led_to]));
        angles.push(TAU * (small(begun) + own / 2.0) / small(all));
        begun += usize::from(knots[place].led_to == 0);
    }
    angles
}

/// The inner radius of every ring: far enough out that those who stand on it are apart.
fn rings(knots: &[Knot], angles: &[f64], radii: usize) -> Vec<f64> {
    let mut rings = Vec::new();
    let mut inner = 0.0;
    for depth in 0..=knots.iter().map(|knot| knot.depth).max().unwrap_or_default() {
        let there: Vec<f64> = knots.iter().zip(angles).filter(|(knot, _)| knot.depth == depth).map(|(_, angle)| *angle).collect();
        let narrowest = (0..radii).map(|turn| narrowest(there.iter().copied().skip(turn).step_by(radii))).fold(TAU / 2.0, f64::min);
        let chord = 2.0 * (narrowest / 2.0).sin();
        let radius = f64::max(inner + RING, if there.len() > 1 { APART / chord.max(1e-6) } else { 0.0 });
        rings.push(radius);
        inner = radius + STEP * small(radii - 1);
    }
    rings
}

/// The smallest angle between neighbours on one radius, all the way round; a whole turn for one alone.
fn narrowest(angles: impl Iterator<Item = f64> + Clone) -> f64 {
    let first = angles.clone().next().unwrap_or_default();
    let next = angles.clone().skip(1).chain([first + TAU]);
    angles.zip(next).map(|(one, next)| next - one).fold(TAU, f64::min)
}

/// A rectangle: left, top, right, bottom.
type Place = [f64; 4];

fn meet(one: &Place, other: &Place) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// The names for which there is room beside their dots, outwards, and all places that are taken then.
fn labels(knots: &[Knot], names: &[&str], dots: &[Dot], (half, letters): (f64, f64)) -> (Vec<Label>, Vec<Place>) {
    let dot = APART / 3.0;
    let mut taken: Vec<Place> = dots.iter().map(|at| [at.x - dot, at.y - dot, at.x + dot, at.y + dot]).collect();
    taken.push([-dot * 2.0, -dot * 2.0, dot * 2.0, dot * 2.0]);
    let mut order: Vec<usize> = (0..knots.len()).collect();
    order.sort_by_key(|place| (std::cmp::Reverse(knots[*place].led_to), knots[*place].reached as u8, *place));
    let mut labels = Vec::new();
    for place in order {
        let Some(at) = dots.get(place) else { continue };
        let width = letters * LETTER * small(names.get(place).map_or(0, |name| name.chars().count()));
        let (left, right) = ((LabelSide::Left, at.x - dot * 1.5, at.y), (LabelSide::Right, at.x + dot * 1.5, at.y));
        let [over, under] = [-letters, letters].map(|by| (LabelSide::Middle, at.x, at.y + by));
        let outwards = if at.x < 0.0 { [left, right] } else { [right, left] };
        let free = outwards.into_iter().chain([over, under]).find_map(|(side, x, middle)| {
            let begins = match side {
                LabelSide::Left => x - width,
                LabelSide::Right => x,
                LabelSide::Middle => x - width / 2.0,
            };
            let own = [begins, middle - letters * 0.6, begins + width, middle + letters * 0.6];
            let inside = own[0] >= -half && own[2] <= half && own[1] >= -half && own[3] <= half;
            let label = Label { dot: place, x, y: middle + letters * 0.35, side };
            (inside && !taken.iter().any(|place| meet(place, &own))).then_some((own, label))
        });
        if let Some((own, label)) = free {
            taken.push(own);
            labels.push(label);
        }
    }
    (labels, taken)
}
