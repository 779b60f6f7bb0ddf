//! Writing XML: elements, attributes, words. Whatever stands in a text comes out as words, never as markup.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A part of a file that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

/// An attribute and its value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// The text without the characters that XML has no place for (XML 1.0, section 2.2).
fn allowed(text: &str) -> String {
    let may = |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    text.chars().filter(|c| may(*c)).collect()
}

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Memory takes everything that is written to it.
    fn event(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event);
    }

    fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (name, value) in attributes {
            start.push_attribute((*name, allowed(value).as_str()));
        }
        start
    }

    /// Open an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.event(Event::Start(Self::start(name, attributes)));
    }

    /// Close the element that was opened last.
    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.event(Event::Empty(Self::start(name, attributes)));
    }

    /// An element with no attribute but `w:val`.
    pub(super) fn val(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    /// An element with words in it.
    pub(super) fn words(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Write what another function writes within an element.
    pub(super) fn within(&mut self, name: &str, attributes: &[Attribute<'_>], inner: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inner(self);
        self.close(name);
    }

    /// Words that are XML already, from this crate itself.
    pub(super) fn raw(&mut self, xml: &str) {
        self.event(Event::Text(BytesText::from_escaped(xml)));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_is_never_markup() {
        let mut xml = Xml::new();
        xml.words("w:t", &[("a", "\"<&\u{1}")], "<b>&amp;\u{0}\u{b}\u{1f}æ\u{fffe}</b>");
        let text = String::from_utf8(xml.finish()).unwrap_or_default();
        assert!(text.ends_with(r#"<w:t a="&quot;&lt;&amp;">&lt;b&gt;&amp;amp;æ&lt;/b&gt;</w:t>"#), "{text}");
    }
}
