//! A document as a Word file (ECMA-376, WordprocessingML): real headings, languages, tables whose headings come again on
//! each page and can be told from the rest by those who hear them, links, a table of contents, page numbers.

mod body;
mod table;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{Day, Document, Unwritable};
use body::Body;
use xml::Xml;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const STYLES: &str = include_str!("styles.xml");

/// How wide the words on a page may be, in twentieths of a point: A4 with margins of 2.5 cm upright and 2 cm lengthwise.
const fn text_width(landscape: bool) -> u32 {
    if landscape { 16838 - 2 * 1134 } else { 11906 - 2 * 1418 }
}

/// Write a document as a Word file.
///
/// # Errors
///
/// [`Unwritable`] where the file would be larger than a ZIP archive may be.
pub fn docx(document: &Document) -> Result<Vec<u8>, Unwritable> {
    let body = Body::write(document);
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app()),
        ("word/document.xml", body.xml.finish()),
        ("word/styles.xml", STYLES.replace("LANGUAGE", &escaped(&document.language)).into_bytes()),
        ("word/settings.xml", settings(document)),
        ("word/numbering.xml", numbering(&body.lists)),
        ("word/footer1.xml", footer(document, false)),
        ("word/footer2.xml", footer(document, true)),
        ("word/_rels/document.xml.rels", document_relations(&body.links)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first moment that a ZIP archive can tell: the file has no time of its own.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        let mut part = |name: &str, form: &str| xml.empty("Override", &[("PartName", name), ("ContentType", form)]);
        let own = [
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("numbering", "numbering"),
            ("footer1", "footer"),
            ("footer2", "footer"),
        ];
        for (name, form) in own {
            part(&format!("/word/{name}.xml"), &format!("{CONTENT}.{form}+xml"));
        }
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    });
    xml.finish()
}

fn package_relations() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        let mut relation = |id: &str, kind: &str, to: &str| {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", to)]);
        };
        relation("rId1", &format!("{R}/officeDocument"), "word/document.xml");
        relation("rId2", core, "docProps/core.xml");
        relation("rId3", &format!("{R}/extended-properties"), "docProps/app.xml");
    });
    xml.finish()
}

/// The ids of the parts that every document has; links to the web come after.
const OWN_PARTS: [(&str, &str, &str); 5] = [
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "numbering", "numbering.xml"),
    ("rId4", "footer", "footer1.xml"),
    ("rId5", "footer", "footer2.xml"),
];

fn document_relations(links: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (id, kind, to) in OWN_PARTS {
            xml.empty("Relationship", &[("Id", id), ("Type", &format!("{R}/{kind}")), ("Target", to)]);
        }
        for (i, to) in links.iter().enumerate() {
            let (id, kind) = (body::link_id(i), format!("{R}/hyperlink"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", to), ("TargetMode", "External")]);
        }
    });
    xml.finish()
}

fn core(document: &Document) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &names, |xml| {
        xml.words("dc:title", &[], &document.title);
        if let Some(subtitle) = &document.subtitle {
            xml.words("dc:subject", &[], subtitle);
        }
        if let Some(author) = &document.author {
            xml.words("dc:creator", &[], author);
        }
        xml.words("dc:language", &[], &document.language);
        if let Some(Day { year, month, day }) = document.day {
            let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
            }
        }
    });
    xml.finish()
}

fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.within("Properties", &[("xmlns", name)], |xml| xml.words("Application", &[], "plikt"));
    xml.finish()
}

fn settings(document: &Document) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("w:settings", &[("xmlns:w", W)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.val("w:defaultTabStop", "708");
        // Long words in narrow columns are broken; other styles keep their words whole.
        xml.empty("w:autoHyphenation", &[]);
        xml.val("w:hyphenationZone", "284");
        xml.empty("w:doNotHyphenateCaps", &[]);
        xml.val("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mut setting = |name: &str, value: &str| {
                xml.empty("w:compatSetting", &[("w:name", name), ("w:uri", uri), ("w:val", value)]);
            };
            setting("compatibilityMode", "15");
            setting("overrideTableStyleFontSizeAndJustification", "1");
            setting("enableOpenTypeFeatures", "1");
            setting("doNotFlipMirrorIndents", "1");
        });
        xml.val("w:themeFontLang", &document.language);
        xml.val("w:decimalSymbol", ",");
        xml.val("w:listSeparator", ";");
    });
    xml.finish()
}

/// How deep lists may lie in lists and still look different.
const LIST_LEVELS: u32 = 9;

/// The look of lists, and each list of the document: those that are numbered begin where they say.
fn numbering(lists: &[Option<u32>]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("w:numbering", &[("xmlns:w", W)], |xml| {
        for (id, numbered) in [("0", false), ("1", true)] {
            xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.val("w:multiLevelType", "hybridMultilevel");
                for level in 0..LIST_LEVELS {
                    xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                        xml.val("w:start", "1");
                        xml.val("w:numFmt", if numbered { "decimal" } else { "bullet" });
                        let bullet = if level % 2 == 0 { "•" } else { "–" };
                        xml.val("w:lvlText", &if numbered { format!("%{}.", level + 1) } else { bullet.into() });
                        xml.val("w:lvlJc", "left");
                        let left = (400 * (level + 1)).to_string();
                        xml.within("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "340")]));
                    });
                }
            });
        }
        for (i, start) in lists.iter().enumerate() {
            xml.within("w:num", &[("w:numId", &(i + 1).to_string())], |xml| {
                xml.val("w:abstractNumId", if start.is_some() { "1" } else { "0" });
                for level in (0..LIST_LEVELS).filter(|_| start.is_some()) {
                    xml.within("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
                        xml.val("w:startOverride", &start.unwrap_or(1).to_string());
                    });
                }
            });
        }
    });
    xml.finish()
}

/// The foot of the pages: the title and the number of the page.
fn footer(document: &Document, landscape: bool) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("w:ftr", &[("xmlns:w", W)], |xml| {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.val("w:pStyle", "Footer");
                let width = text_width(landscape).to_string();
                xml.within("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &width)]));
            });
            // A long title must not meet the number.
            let most = if landscape { 120 } else { 70 };
            let mut title: String = document.title.chars().take(most).collect();
            if document.title.chars().count() > most {
                title.push('…');
            }
            body::run(xml, "", &title);
            xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
            let mut rest = document.foot.as_str();
            while let Some((before, after)) = rest.split_once('{') {
                body::run(xml, "", before);
                let (name, after) = after.split_once('}').unwrap_or((after, ""));
                match name {
                    "page" => body::field(xml, "PAGE", "1"),
                    "pages" => body::field(xml, "NUMPAGES", "1"),
                    other => body::run(xml, "", other),
                }
                rest = after;
            }
            body::run(xml, "", rest);
        });
    });
    xml.finish()
}
