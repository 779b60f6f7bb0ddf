//! The form of a plan as JSON. Its names are canonical: English words of the packs, whatever the plan is written in.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What the document says that it is.
pub(super) const FORMAT: &str = "plikt-plan";
/// The version of the form.
pub(super) const VERSION: u32 = 1;

/// A whole plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// `plikt-plan`.
    pub format: String,
    /// The version of this form.
    pub version: u32,
    /// The plan's files in order.
    pub files: Vec<File>,
}

/// A file of the plan.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Its path in the project.
    pub name: String,
    /// The language that its expressions and declarations are written in: `nb`, `nn`, `en`.
    pub language: String,
    /// The edition of the language, where it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What it uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Kinds, units and words of its own, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<String>,
    /// Its elements in order.
    #[serde(default)]
    pub elements: Vec<Element>,
    /// What could not be read, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
}

/// A pack or a file that is used.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// The canonical name of a pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// A file, as seen from this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The name that its labels are written with.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
}

/// A block.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// By what others refer to it: unique in the document.
    pub id: String,
    /// The canonical name of its kind.
    pub kind: String,
    /// The field of the element around it that it fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fills: Option<String>,
    /// Its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its title: a text, or a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Json>,
    /// Its doc comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// What is stated, by the canonical names of fields, in order.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub fields: IndexMap<String, Json>,
    /// The parameters of an action with their types, as written.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub parameters: IndexMap<String, String>,
    /// The blocks in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// What could not be read, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
}
