// Opens Word files with mammoth and fails on what it objects to or does not find.
//
//   node office.mjs FILE…

import { basename } from "node:path";
import { readFileSync } from "node:fs";
import mammoth from "mammoth";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node office.mjs FILE…");
  process.exit(2);
}

let failed = 0;
function expect(file, holds, what) {
  if (!holds) {
    failed += 1;
    console.error(`${basename(file)}: ${what}`);
  }
}

// The styles that are the document's own, as what mammoth knows.
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='TOC Heading'] => h2.contents:fresh",
  ...["Fact", "Term", "Definition", "Caption", "Table Text", "Table Heading", "Gap", "Break", "Code Block", "Quote", "toc 1", "toc 2"].map(
    (name) => `p[style-name='${name}'] => p:fresh`,
  ),
  "r[style-name='Reference'] => ",
  "r[style-name='Hyperlink'] => ",
  "r[style-name='Code'] => code",
];

async function word(file) {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: readFileSync(file) }, { styleMap: STYLES });
  for (const message of messages) expect(file, false, message.message);
  expect(file, html.includes('<h1 class="title">'), "no title");
  const tables = html.split("<table>").length - 1;
  // What mammoth takes for a heading of a table is what Word repeats on each page.
  expect(file, html.split("<table><thead>").length - 1 === tables, "a table without a row of headings");
  if (basename(file) === "document.docx") {
    expect(file, tables > 5, "hardly any tables");
    expect(file, /<h1><a id="[^"]+"><\/a>1 /.test(html), "no numbered chapter");
    expect(file, html.includes("<ul><li>"), "no list");
    expect(file, /rowspan="\d+"/.test(html), "no cell over several rows");
    const places = new Set([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
    const dead = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to).filter((to) => !places.has(to));
    expect(file, dead.length === 0, `links that lead nowhere: ${dead.join(", ")}`);
    expect(file, places.size > 20, "hardly any places to link to");
  }
}

for (const file of files) {
  if (file.endsWith(".docx")) await word(file);
}
process.exit(failed === 0 ? 0 : 1);
