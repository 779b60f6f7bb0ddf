//! One letter that comes and goes in the prose of a plan that uses every pack.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use plikt::Workspace;

/// Where the fictional plan is whose measures are multiplied.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/lillevik");
/// The file that the measures are added to.
const LAST: &str = "tiltak/hjelpe.plikt";
const PROSE: &str = "    | Barn og voksne skal få hjelp i tide.";
/// Lines of a measure that is added.
const LINES: usize = 15;

/// A plan in which one letter comes and goes in the middle.
pub(crate) struct Keystrokes {
    workspace: Workspace,
    texts: [String; 2],
    found: usize,
    count: usize,
}

impl Keystrokes {
    /// The plan of `examples/lillevik`, checked, with measures more until they have so many lines.
    pub(crate) fn new(lines: usize) -> Self {
        let mut workspace = Workspace::new();
        let mut names = Vec::new();
        plans(Path::new(ROOT), &mut names);
        names.sort();
        let mut text = String::new();
        for path in names {
            let name = path.strip_prefix(ROOT).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let content = fs::read_to_string(&path).unwrap_or_default();
            if name == LAST {
                text = content;
            } else {
                workspace.set(&name, content);
            }
        }
        (0..lines / LINES).for_each(|index| write_measure(&mut text, index));
        let middle = text.len() / 2;
        let middle = middle + text.as_bytes()[middle..].iter().position(u8::is_ascii).unwrap_or_default();
        let (before, after) = text.split_at(middle);
        let edited = format!("{before}{}", after.replacen(PROSE, &format!("{PROSE}x"), 1));
        assert_ne!(text, edited, "a letter came in the middle");
        workspace.set(LAST, text.as_str());
        let found = workspace.diagnostics().len();
        Self { workspace, texts: [text, edited], found, count: 0 }
    }

    /// The letter comes or goes: everything that a user sees is made anew.
    #[inline(never)]
    pub(crate) fn next(&mut self) {
        self.count += 1;
        self.workspace.set(LAST, self.texts[self.count % 2].as_str());
        assert_eq!(self.workspace.diagnostics().len(), self.found, "a letter in prose changes no finding");
    }
}

/// The plan's files in a folder and those below.
fn plans(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            plans(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "plikt") {
            found.push(path);
        }
    }
}

/// A measure that states what the guide asks for.
fn write_measure(text: &mut String, index: usize) {
    let _ = write!(
        text,
        "tiltak X{index} \"Et tiltak til, nummer {index}\" {{
  tekst:
{PROSE}
  type: nytt_tilbud  tilstand: nytt  formål: beskytte
  strategi: S5
  målgruppe: voldsutsatte_kvinner
  ansvarlig: leder_for_psykisk_helse
  iverksetter: voldsrådgiver
  følger_opp: kommunalsjef
  tid: fra 2026-08-01 til 2028-12-31
  kostnad: 360_000 kr  finansiering: nye_midler
  utgiftstype: stilling
  budsjettansvarlig: leder_for_psykisk_helse
  evaluering {{ metode: \"Ventetid\"  indikator: I5  frist: 2027-11-15  ansvarlig: koordinator_mot_vold_lillevik }}
}}
"
    );
}
