// Reads calendars with ical.js, the parser of Thunderbird and Nextcloud, and tells what it found, as JSON: a list for each file of
// `{uid, stamp, day, summary, description, categories, days}`; `days` are all on which an entry falls.
//
//   node ical.mjs FILE…

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node ical.mjs FILE…");
  process.exit(2);
}
// What is odd is no longer put up with.
ICAL.design.strict = true;

/** An entry that comes again comes so often at most. */
const MOST = 1000;

function read(text) {
  const calendar = ICAL.Component.fromString(text);
  if (calendar.name !== "vcalendar") throw new Error(`a ${calendar.name} is no calendar`);
  for (const name of ["version", "prodid"]) {
    if (calendar.getFirstPropertyValue(name) === null) throw new Error(`the calendar has no ${name}`);
  }
  const known = new Set();
  return calendar.getAllSubcomponents().map((component) => {
    if (component.name !== "vevent") throw new Error(`what is a ${component.name} doing here?`);
    for (const name of ["uid", "dtstamp", "dtstart"]) {
      const count = component.getAllProperties(name).length;
      if (count !== 1) throw new Error(`${count} of ${name}`);
    }
    const event = new ICAL.Event(component, { strictExceptions: true });
    if (known.has(event.uid)) throw new Error(`two entries are called ${event.uid}`);
    known.add(event.uid);
    if (!event.startDate.isDate) throw new Error(`${event.uid} is at a time of day`);
    const days = [];
    const iterator = event.iterator();
    for (let day = iterator.next(); day !== undefined && day !== null && days.length < MOST; day = iterator.next()) {
      days.push(day.toString());
    }
    return {
      uid: event.uid,
      stamp: component.getFirstPropertyValue("dtstamp").toString(),
      day: event.startDate.toString(),
      summary: event.summary,
      description: event.description,
      categories: component.getAllProperties("categories").flatMap((property) => property.getValues()),
      days,
    };
  });
}

process.stdout.write(JSON.stringify(files.map((file) => read(readFileSync(file, "utf8")))));
