// What is about a person's case is never part of a link: situations, cases and their tests are cut out of the texts. What is
// left is held against the module afterwards (`holdsCases`), so that nothing depends on this reader alone.

/** The words of the kinds in every tongue of the language (packs core, nb and nn). */
const CASE = /^[ \t]*(situation|situasjon|case|forløp|hendingsgang|event|hendelse|hending|test|prøve)(?=[\s{])/u;

/** A text without its blocks about cases; a block that is never closed is cut to the end. */
export function withoutCases(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (!CASE.test(line)) {
      kept.push(line);
      continue;
    }
    // The head stands on one line with its brace; a word without one is a field or prose, and only its line is lost.
    let depth = braces(line);
    while (depth > 0 && i + 1 < lines.length) {
      i += 1;
      depth += braces(lines[i] ?? '');
    }
  }
  return kept.join('\n');
}

/** How many more braces a line opens than it closes, outside of texts, prose and comments. */
function braces(line: string): number {
  const bare = line
    .replace(/^\s*\|.*$/u, '')
    .replace(/"(?:[^"\\]|\\.)*"?/gu, '')
    .replace(/\/\/.*$/u, '');
  return (bare.match(/\{/gu)?.length ?? 0) - (bare.match(/\}/gu)?.length ?? 0);
}
