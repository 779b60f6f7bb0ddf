//! All that the type-setter can see: the template, the document as data, and the fonts in the program.

use std::sync::LazyLock;

use plikt_office::Unwritable;
use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt};

const TEMPLATE: &str = include_str!("document.typ");
/// One for words and one for what is read letter by letter, which also has the arrows and signs that the first lacks.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The fonts in the program, with what is known of them.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.fonts.len()
    }
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
    let fonts: Vec<Font> = all.filter(|font| FAMILIES.contains(&font.info().family.as_str())).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Names of rows are told from what stands in them.
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

pub(crate) struct World {
    template: Source,
    data: (FileId, Bytes),
}

impl World {
    pub(crate) fn new(data: &Value) -> Result<Self, Unwritable> {
        let id = |name: &str| match VirtualPath::new(name) {
            Ok(path) => Ok(RootedPath::new(VirtualRoot::Project, path).intern()),
            Err(_) => Err(Unwritable::new(name)),
        };
        let template = Source::new(id("document.typ")?, TEMPLATE.into());
        Ok(Self { template, data: (id("document.json")?, Bytes::from_string(data.to_string())) })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
