//! Documents as PDF files: real headings with an outline, a table of contents with page numbers, tables whose headings come
//! again on each page, links, tags and language for those who hear it, and fit to be kept.
//!
//! [`pdf`] sets a [`Document`] with Typst. The template is constant and the document comes to it as data, so that no word of
//! it is ever read as markup. Fonts lie in the program; nothing is read from a disk, a network or a clock. The same document
//! gives the same bytes.
//!
//! A file says of itself that it conforms to PDF/UA-1 and PDF/A-2a, and the writer refuses what would not. Without a day a
//! document cannot be PDF/A, which asks for one: then it is PDF/UA-1 alone.

mod data;
mod letters;
mod world;

use plikt_office::{Document, Unwritable};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Write a document as a PDF file.
///
/// Letters that no font in the program has stand as their numbers, as in `[U+1F600]`; see [`unknown_letters`].
///
/// # Errors
///
/// [`Unwritable`] with what the type-setter says, where it cannot make the file that was promised.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unwritable> {
    let world = world::World::new(&data::of(document))?;
    let set = typst::compile::<PagedDocument>(&world);
    let pages = set.output.map_err(|all| unwritable(&all))?;
    let standards: &[PdfStandard] = match document.day {
        Some(_) => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        None => &[PdfStandard::Ua_1],
    };
    let options = PdfOptions {
        creator: Smart::Custom(Some("plikt".into())),
        standards: PdfStandards::new(standards).map_err(|error| Unwritable::new(error.message().as_str()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|all| unwritable(&all));
    // What the type-setter remembers is of no use to the next document.
    typst::comemo::evict(0);
    bytes
}

/// The letters of a document that no font in the program has, each once, in the order of their numbers.
pub fn unknown_letters(document: &Document) -> Vec<char> {
    let mut unknown = Vec::new();
    data::each_text(document, &mut |text| unknown.extend(letters::unknown(text)));
    unknown.sort_unstable();
    unknown.dedup();
    unknown
}

fn unwritable(all: &[typst::diag::SourceDiagnostic]) -> Unwritable {
    let says: Vec<&str> = all.iter().map(|one| one.message.as_str()).collect();
    Unwritable::new(says.join("; "))
}
