// The interface of the package: plain objects in and out, over the module, which speaks JSON.
import { Session as RawSession, Workspace as RawWorkspace } from './dist/plikt.js';

/** What cannot be done: an error whose `code` never changes with the language. */
export class PliktError extends Error {
  constructor(message, code, problems) {
    super(message);
    this.name = 'PliktError';
    this.code = code;
    if (problems !== undefined) this.problems = problems;
  }
}

function attempt(call) {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof Error) || error.code === undefined) throw error;
    const problems = error.problems === undefined ? undefined : JSON.parse(error.problems);
    throw new PliktError(error.message, error.code, problems);
  }
}

const situation = (asked) => (typeof asked === 'string' ? asked : JSON.stringify(asked));

/** The texts of the answers to situations, which may also be that the situation could not be read. */
function answered(text) {
  const answer = JSON.parse(text);
  if (Array.isArray(answer.problems) && Object.keys(answer).length === 1) {
    const [first] = answer.problems;
    throw new PliktError(first === undefined ? '' : `${first.at}: ${first.message}`, 'wrong-situation', answer.problems);
  }
  return answer;
}

let kinds;
const tokenKinds = () => (kinds ??= RawWorkspace.tokenKinds());

/** A project: plan files and the files they use. */
export class Workspace {
  constructor(files = {}) {
    this.raw = new RawWorkspace();
    for (const [name, text] of Object.entries(files)) this.set(name, text);
  }
  /** A copy, which shares what has been read and costs little. */
  copy() {
    const copy = Object.create(Workspace.prototype);
    copy.raw = this.raw.copy();
    return copy;
  }
  set(name, text) { this.raw.set(name, text); }
  edit(name, { line, column, endLine, endColumn }, text) {
    attempt(() => this.raw.edit(name, line, column, endLine, endColumn, text));
  }
  remove(name) { this.raw.remove(name); }
  rename(old, name) { attempt(() => this.raw.rename(old, name)); }
  files() { return this.raw.files(); }
  diagnostics(language = '') { return JSON.parse(this.raw.diagnostics(language)); }
  report(language = '') { return JSON.parse(this.raw.report(language)); }
  changes(since = 0, language = '') { return JSON.parse(this.raw.changes(since, language)); }
  proposals(language = '') { return JSON.parse(this.raw.complete(language)); }
  seeFrom(municipality, language = '') { attempt(() => this.raw.seeFrom(municipality, language)); }
  municipalities(language = '') { return JSON.parse(this.raw.municipalities(language)); }
  format(name, language = '') { return this.raw.format(name, language); }
  export(target, format, language = '', plan) { return attempt(() => this.raw.export(target, format, language, plan)); }
  exportOffice(target, format, language = '', plan) {
    return JSON.parse(attempt(() => this.raw.exportOffice(target, format, language, plan)));
  }
  query(expression, format = 'text', language = '') { return attempt(() => this.raw.query(expression, format, language)); }
  duties(asked, language = '') { return answered(this.raw.duties(situation(asked), language)); }
  why(norm, asked, language = '') { return answered(this.raw.why(norm, situation(asked), language)); }
  ask(asked, language = '') { return answered(this.raw.ask(situation(asked), language)); }
  follow(asked, language = '') { return answered(this.raw.follow(situation(asked), language)); }
  cases(language = '') { return JSON.parse(this.raw.cases(language)); }
  followCase(label, today, language = '') { return answered(this.raw.followCase(label, today, language)); }
  tests(language = '') { return JSON.parse(this.raw.tests(language)); }
  situationSchema(language = '') { return JSON.parse(this.raw.situationSchema(language)); }

  completion(file, { line, column }, language = '') { return JSON.parse(this.raw.completion(file, line, column, language)); }
  hover(file, { line, column }, language = '') { return JSON.parse(this.raw.hover(file, line, column, language)); }
  definition(file, { line, column }) { return JSON.parse(this.raw.definition(file, line, column)); }
  references(file, { line, column }) { return JSON.parse(this.raw.references(file, line, column)); }
  prepareRename(file, { line, column }, language = '') {
    return JSON.parse(attempt(() => this.raw.prepareRename(file, line, column, language)));
  }
  renameEdits(file, { line, column }, label, language = '') {
    return JSON.parse(attempt(() => this.raw.renameEdits(file, line, column, label, language)));
  }
  outline(file) { return JSON.parse(this.raw.outline(file)); }
  tokens(file, firstLine, lastLine) {
    const numbers = JSON.parse(this.raw.tokens(file, firstLine, lastLine));
    const names = tokenKinds();
    return Array.from({ length: numbers.length / 4 }, (_, i) => {
      const [line, column, length, kind] = numbers.slice(4 * i, 4 * i + 4);
      return { line, column, length, kind: names[kind] };
    });
  }
  folding(file) { return JSON.parse(this.raw.folding(file)); }
  fixes(file, { line, column }, language = '') { return JSON.parse(this.raw.fixes(file, line, column, language)); }
  enter(file, { line, column }) { return JSON.parse(this.raw.enter(file, line, column)); }

  /** Give the memory back; the object is of no use afterwards. */
  free() { this.raw.free(); }
  [Symbol.dispose ?? Symbol.for('dispose')]() { this.free(); }
}

/** A plan explored line by line, as `plikt repl` does. */
export class Session {
  constructor(workspace, language) {
    if (workspace !== undefined) {
      this.raw = new RawSession(workspace.raw, language);
      return;
    }
    const empty = new Workspace();
    this.raw = new RawSession(empty.raw, language);
    empty.free();
  }
  open(workspace) { this.raw.open(workspace.raw); }
  setWidth(characters) { this.raw.setWidth(characters); }
  greeting() { return JSON.parse(this.raw.greeting()); }
  line(text) { return JSON.parse(this.raw.line(text)); }
  complete(text, column = text.length) { return JSON.parse(this.raw.complete(text, column)); }
  language() { return this.raw.language(); }
  free() { this.raw.free(); }
  [Symbol.dispose ?? Symbol.for('dispose')]() { this.free(); }
}

/** Is a block or a text still open, so that more lines belong to it? */
export const isOpen = (line) => RawSession.isOpen(line);
/** Does a line say something of a case, so that it must not be kept? */
export const isPrivate = (line) => RawSession.isPrivate(line);
/** What can be exported, and as what. */
export const exports = () => JSON.parse(RawWorkspace.exports());
/** The names of the packs that ship. */
export const packNames = () => RawWorkspace.packNames();
/** The text of a pack that ships. */
export const packText = (name) => RawWorkspace.packText(name);
