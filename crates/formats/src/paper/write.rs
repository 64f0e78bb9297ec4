//! Writing a PDF of what is laid out: pages, fonts with only the letters that occur, and the tree of its structure.

use std::collections::BTreeMap;

use pdf_writer::{
    Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{ArtifactType, CidFontType, FontFlags, StructRole, SystemInfo, UnicodeCmap},
};
use subsetter::{GlyphRemapper, subset};

use super::{
    Paper, PaperSize,
    font::{Font, Fonts, Weight},
    layout::{Element, Laid, LaidPage, Role},
};

/// What a font's glyphs are numbered by: themselves.
const IDENTITY: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Hands out the numbers of objects.
struct Refs(i32);

impl Refs {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// The letters of one font that occur, under their new numbers.
struct Used<'a> {
    font: &'a Font,
    glyphs: GlyphRemapper,
    letters: BTreeMap<u16, (char, f32)>,
    id: Ref,
}

impl Used<'_> {
    /// A text as the numbers of its glyphs.
    fn encode(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for letter in text.chars() {
            let Some(glyph) = self.font.glyph(letter) else { continue };
            let number = self.glyphs.remap(glyph.0);
            self.letters.entry(number).or_insert_with(|| (letter, self.font.advance(glyph)));
            bytes.extend(number.to_be_bytes());
        }
        bytes
    }
}

/// Writes the file. Nothing comes back if a font could not be cut down.
pub(super) fn write(paper: &Paper, size: PaperSize, fonts: &Fonts, laid: &Laid) -> Option<Vec<u8>> {
    let mut refs = Refs(0);
    let (catalog, pages, info, root) = (refs.next(), refs.next(), refs.next(), refs.next());
    let mut used =
        Weight::ALL.map(|weight| Used { font: fonts.of(weight), glyphs: GlyphRemapper::new(), letters: BTreeMap::new(), id: refs.next() });
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let page_ids: Vec<Ref> = laid.pages.iter().map(|_| refs.next()).collect();
    let mut marks: Vec<Vec<(usize, i32)>> = vec![Vec::new(); laid.elements.len()];
    for (number, page) in laid.pages.iter().enumerate() {
        let content_id = refs.next();
        pdf.stream(content_id, &content(page, laid.across, &mut used, |element, mark| marks[element].push((number, mark))));
        let mut written = pdf.page(page_ids[number]);
        let (width, height) = size.points();
        written.parent(pages).media_box(Rect::new(0.0, 0.0, width, height)).contents(content_id).struct_parents(whole(number));
        let mut resources = written.resources();
        let mut named = resources.fonts();
        for (font, name) in used.iter().zip([b"F1", b"F2"]) {
            named.pair(Name(name), font.id);
        }
    }
    pdf.pages(pages).kids(page_ids.iter().copied()).count(whole(page_ids.len()));
    for font in &used {
        embed(&mut pdf, &mut refs, font)?;
    }
    structure(&mut pdf, &mut refs, root, laid, &page_ids, &marks);
    pdf.document_info(info).title(TextStr(&paper.title)).producer(TextStr("Acquaint"));
    let mut written = pdf.catalog(catalog);
    written.pages(pages).lang(TextStr(&paper.language)).pair(Name(b"StructTreeRoot"), root);
    written.mark_info().marked(true);
    written.viewer_preferences().display_doc_title(true);
    written.finish();
    Some(pdf.finish())
}

/// What is drawn on a page. `marked` is told under which number an element's words stand.
fn content(page: &LaidPage, (left, right): (f32, f32), used: &mut [Used<'_>; 2], mut marked: impl FnMut(usize, i32)) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_marked_content_with_properties(Name(b"Artifact")).properties().artifact().kind(ArtifactType::Layout);
    content.set_stroke_gray(0.7).set_line_width(0.4);
    for &y in &page.rules {
        content.move_to(left, y).line_to(right, y).stroke();
    }
    content.end_marked_content();
    content.set_fill_gray(0.1);
    for (number, placed) in page.print.iter().enumerate() {
        let mark = whole(number);
        content.begin_marked_content_with_properties(Name(b"Span")).properties().identify(mark);
        let (font, name) = match placed.weight {
            Weight::Text => (&mut used[0], b"F1"),
            Weight::Strong => (&mut used[1], b"F2"),
        };
        content.begin_text().set_font(Name(name), placed.size).next_line(placed.at.0, placed.at.1);
        content.show(Str(&font.encode(&placed.text))).end_text();
        content.end_marked_content();
        marked(placed.element, mark);
    }
    content.finish().into_vec()
}

/// Writes a font with the letters that occur, and which letters they are, so that they can be searched and read aloud.
fn embed(pdf: &mut Pdf, refs: &mut Refs, used: &Used<'_>) -> Option<()> {
    let (font, face) = (used.font, &used.font.face);
    let (cid, descriptor, map, file) = (refs.next(), refs.next(), refs.next(), refs.next());
    let name = format!("ACQUNT+{}", font.name);
    let name = Name(name.as_bytes());
    pdf.type0_font(used.id).base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(cid).to_unicode(map);
    let mut written = pdf.cid_font(cid);
    written.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY).font_descriptor(descriptor).default_width(0.0);
    written.cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = written.widths();
    for (number, (_, width)) in &used.letters {
        widths.same(*number, *number, *width);
    }
    widths.finish();
    written.finish();
    let scaled = |length: i16| font.thousandths(length);
    let bounds = face.global_bounding_box();
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(scaled(bounds.x_min), scaled(bounds.y_min), scaled(bounds.x_max), scaled(bounds.y_max)))
        .italic_angle(0.0)
        .ascent(scaled(face.ascender()))
        .descent(scaled(face.descender()))
        .cap_height(scaled(face.capital_height().unwrap_or(face.ascender())))
        .stem_v(if face.is_bold() { 140.0 } else { 80.0 })
        .font_file2(file);
    let mut letters = UnicodeCmap::new(Name(b"Letters"), IDENTITY);
    used.letters.iter().for_each(|(number, (letter, _))| letters.pair(*number, *letter));
    pdf.cmap(map, letters.finish().as_slice());
    let data = subset(font.data, 0, &used.glyphs).ok()?;
    pdf.stream(file, &data).pair(Name(b"Length1"), i32::try_from(data.len()).ok()?);
    Some(())
}

/// Writes the tree: the whole, its elements in the order of reading, and for every page which element its words belong to.
fn structure(pdf: &mut Pdf, refs: &mut Refs, root: Ref, laid: &Laid, pages: &[Ref], marks: &[Vec<(usize, i32)>]) {
    let document = refs.next();
    let ids: Vec<Ref> = laid.elements.iter().map(|_| refs.next()).collect();
    let parents: Vec<Ref> = pages.iter().map(|_| refs.next()).collect();
    let children = |of: Option<usize>| laid.elements.iter().zip(&ids).filter(move |(element, _)| element.parent == of).map(|(_, id)| *id);
    let mut tree = pdf.indirect(root).start::<pdf_writer::writers::StructTreeRoot<'_>>();
    tree.child(document).parent_tree_next_key(whole(pages.len()));
    let mut by_page = tree.parent_tree();
    let mut numbers = by_page.nums();
    for (page, id) in parents.iter().enumerate() {
        numbers.insert(whole(page), *id);
    }
    numbers.finish();
    by_page.finish();
    tree.finish();
    let mut written = pdf.struct_element(document);
    written.kind(StructRole::Document).parent(root);
    written.children().items(children(None));
    written.finish();
    for (number, Element { role, parent }) in laid.elements.iter().enumerate() {
        let mut written = pdf.struct_element(ids[number]);
        written.kind(role_of(*role)).parent(parent.map_or(document, |parent| ids[parent]));
        let mut kids = written.children();
        for kid in children(Some(number)) {
            kids.struct_element(kid);
        }
        for (page, mark) in &marks[number] {
            kids.marked_content_ref().page(pages[*page]).marked_content_id(*mark);
        }
    }
    for (page, id) in parents.iter().enumerate() {
        let owners = laid.pages[page].print.iter().map(|placed| ids[placed.element]);
        pdf.indirect(*id).array().items(owners);
    }
}

fn role_of(role: Role) -> StructRole {
    match role {
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Paragraph => StructRole::P,
        Role::Quote => StructRole::BlockQuote,
        Role::List => StructRole::L,
        Role::Item => StructRole::LI,
        Role::Label => StructRole::Lbl,
        Role::Body => StructRole::LBody,
    }
}

/// A count as a PDF has it.
fn whole(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
