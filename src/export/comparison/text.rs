//! A comparison as lines.

use std::fmt::Write as _;

use super::Telling;
use crate::compare::Change;
use crate::diag::Key;
use crate::export::reader::capital;

pub(super) fn write(telling: Telling<'_>) -> String {
    let mut out = format!("{}\n", telling.title());
    if telling.comparison.is_empty() {
        let _ = writeln!(out, "\n{}", telling.say(Key::CompareNothing));
        return out;
    }
    if !telling.comparison.renewal.is_empty() {
        let _ = writeln!(out, "\n{}: {}", telling.say(Key::CompareRenewal), telling.counts());
        for renewal in &telling.comparison.renewal {
            let fate = telling.say(renewal.fate.key());
            let old = renewal.old.iter().map(|key| telling.old_name(key)).collect::<String>();
            let new = renewal.new.iter().map(|key| telling.new_name(key)).collect::<Vec<_>>().join(" + ");
            let both = [old, new].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
            let names =
                if both.first() == both.get(1) { both.into_iter().take(1).collect() } else { both.join(" → ") };
            let _ = writeln!(out, "  {fate}: {names}");
        }
    }
    for kind in telling.kinds() {
        let _ = writeln!(out, "\n{}", telling.kind_word(kind));
        for (change, node) in telling.changes(kind) {
            match change {
                Change::Added { carries_on, .. } => {
                    let _ = writeln!(out, "  + {}", telling.named(node, carries_on));
                }
                Change::Removed { .. } => {
                    let _ = writeln!(out, "  - {}", telling.named(node, &[]));
                }
                Change::Changed { old, carries_on, renamed, fields, .. } => {
                    let said = telling.renamed(*renamed, old, carries_on);
                    let said = said.map(|said| format!(" ({said})")).unwrap_or_default();
                    let _ = writeln!(out, "  ~ {}{said}", telling.named(node, &[]));
                    for field in fields {
                        let [before, after] =
                            [&field.before, &field.after].map(|stated| telling.stated(stated.as_ref()));
                        let _ = writeln!(out, "      {}: {before} → {after}", Telling::field(field));
                    }
                }
            }
        }
    }
    let duties: Vec<String> = telling.duty_lines().collect();
    if !duties.is_empty() {
        let _ = writeln!(out, "\n{}", capital(&telling.say(Key::CompareDuties)));
        for line in duties {
            let _ = writeln!(out, "  {line}");
        }
    }
    out.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
