// Findings and report of a project, kept up to date by what `Workspace.changes` tells: an edit costs as much as it changed.

/** Take out and put in, one after the other. */
function spliced(list, splices) {
  for (const { at, remove, insert } of splices) {
    // A call takes only so many arguments.
    if (insert.length < 10_000) list.splice(at, remove, ...insert);
    else list = [...list.slice(0, at), ...insert, ...list.slice(at + remove)];
  }
  return list;
}

/** Lines of a diagnostic count from 0. */
function moveDiagnostic(diagnostic, { file, line, lines }) {
  const move = (place) => {
    if (place.line >= line && place.file === file) {
      place.line += lines;
      place.endLine += lines;
    }
  };
  move(diagnostic);
  for (const related of diagnostic.related) move(related);
  if (diagnostic.fix !== undefined) move(diagnostic.fix);
}

/** Lines of a report count from 1. */
function movePlace(place, { file, line, lines, bytes }) {
  if (place.line <= line || place.file !== file) return;
  place.line += lines;
  place.end_line += lines;
  place.offset += bytes;
}

/** A row with what is said anew of it, and with its findings. */
function renewed(rows, changes) {
  for (const { at, head, findings } of changes) {
    const known = rows[at];
    const found = spliced(known.findings, findings);
    if (head !== undefined) rows[at] = { ...head, findings: found };
    else known.findings = found;
  }
}

/** Findings and report as they are known; `take` brings them up to date. The lists are these objects' own, and change. */
export class Findings {
  constructor() {
    /** Of which `changes` are to be asked. */
    this.version = 0;
    this.diagnostics = [];
    this.report = undefined;
  }

  /** Take in an answer of `changes(this.version)`. Gives this object. */
  take(changes) {
    this.version = changes.version;
    if (changes.whole) {
      this.diagnostics = changes.diagnostics[0].insert;
      this.report = changes.report;
      return this;
    }
    const { report } = this;
    for (const shift of changes.shifts) {
      if (shift.lines !== 0) for (const diagnostic of this.diagnostics) moveDiagnostic(diagnostic, shift);
      for (const { findings } of report.requirements) for (const { place } of findings) movePlace(place, shift);
      for (const { findings } of report.other_rules) for (const { place } of findings) movePlace(place, shift);
      for (const duty of report.waived_duties) movePlace(duty, shift);
    }
    this.diagnostics = spliced(this.diagnostics, changes.diagnostics);
    renewed(report.requirements, changes.requirements);
    renewed(report.other_rules, changes.otherRules);
    if (changes.summary !== undefined) Object.assign(report, changes.summary);
    return this;
  }
}

/**
 * Findings and report of a project in a worker. Of several calls of `update` while one is under way, one more follows, and all
 * of them get its answer.
 */
export class Watch {
  constructor(client, language = '') {
    this.client = client;
    this.language = language;
    this.findings = new Findings();
    this.running = undefined;
    this.following = undefined;
  }

  /** Findings and report after every change that was asked for before. */
  update() {
    if (this.running === undefined) return this.ask();
    this.following ??= this.running.then(() => this.ask(), () => this.ask());
    return this.following;
  }

  ask() {
    this.following = undefined;
    // The lane is its own: no other request may take the place of this one.
    const asked = this.client.request('changes', [this.findings.version, this.language], { lane: `changes ${this.language}` });
    this.running = asked.then((changes) => this.findings.take(changes)).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }
}
