//! Calendars as iCalendar files (RFC 5545): all-day entries, lines of at most 75 octets.

use rustc_hash::FxHashMap;

use crate::value::Date;

/// A calendar that is being written.
pub(crate) struct Calendar {
    out: String,
    /// The names of the entries so far, and of how many.
    taken: FxHashMap<String, usize>,
}

/// An entry for a day.
pub(crate) struct Entry<'e> {
    /// Stays the same when the plan is exported again, so that a calendar renews the entry instead of adding one. Of several of one
    /// name each gets its place among them.
    pub(crate) name: String,
    /// The day of the plan or the case that it is made from, not of the clock: the same plan gives the same file.
    pub(crate) stamp: Date,
    /// The day.
    pub(crate) day: Date,
    /// What is to happen.
    pub(crate) summary: &'e str,
    /// More about it.
    pub(crate) description: &'e str,
    /// Who it is for, so that a calendar can show the entries of one.
    pub(crate) categories: Vec<String>,
    /// How it comes again, as `RRULE` says it.
    pub(crate) recurs: Option<String>,
}

impl Calendar {
    /// A calendar without entries.
    pub(crate) fn new() -> Self {
        let mut calendar = Self { out: String::new(), taken: FxHashMap::default() };
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//plikt//plikt//EN", "CALSCALE:GREGORIAN"] {
            calendar.fold(line);
        }
        calendar
    }

    /// Add an entry.
    pub(crate) fn add(&mut self, entry: &Entry<'_>) {
        self.fold("BEGIN:VEVENT");
        let count = self.taken.entry(entry.name.clone()).or_default();
        *count += 1;
        let place = if *count == 1 { String::new() } else { format!("-{count}") };
        self.fold(&format!("UID:{}{place}@plikt", escaped(&entry.name)));
        self.fold(&format!("DTSTAMP:{}T000000Z", compact(entry.stamp)));
        self.fold(&format!("DTSTART;VALUE=DATE:{}", compact(entry.day)));
        if let Some(rule) = &entry.recurs {
            self.fold(&format!("RRULE:{rule}"));
        }
        self.fold(&format!("SUMMARY:{}", escaped(entry.summary)));
        self.fold(&format!("DESCRIPTION:{}", escaped(entry.description)));
        if !entry.categories.is_empty() {
            let all: Vec<String> = entry.categories.iter().map(|category| escaped(category)).collect();
            self.fold(&format!("CATEGORIES:{}", all.join(",")));
        }
        self.fold("TRANSP:TRANSPARENT");
        self.fold("END:VEVENT");
    }

    /// The file.
    pub(crate) fn finish(mut self) -> String {
        self.fold("END:VCALENDAR");
        self.out
    }

    /// A line in at most 75 octets, continued after a space.
    fn fold(&mut self, line: &str) {
        const MOST: usize = 75;
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > MOST {
                self.out.push_str("\r\n ");
                length = 1;
            }
            self.out.push(c);
            length += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

/// A day without hyphens.
pub(crate) fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
