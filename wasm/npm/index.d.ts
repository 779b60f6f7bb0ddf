import type { Asked, Choice, Course, Duties, NormAnswer, Report, Situation, SituationSchema, Tested } from './answers.js';
import type { OfficeContent } from './office.js';

/** The language of what is said; any other word stands for the plan's own. */
export type Language = 'en' | 'nb' | 'nn' | '';

/** Lines and columns count from 0, columns in UTF-16 code units. */
export interface Position { line: number; column: number }
export interface Range extends Position { endLine: number; endColumn: number }
export interface Place extends Range { file: string }
export interface Location { file: string; range: Range }
export interface Edit { file: string; range: Range; text: string }

/** An error of this package: `code` never changes with the language, `message` is for the reader. */
export class PliktError extends Error {
  readonly code: ErrorCode;
  /** What is wrong in a text that was given: a question, a situation. */
  readonly problems?: unknown[];
}
export type ErrorCode =
  | 'unknown-file' | 'name-taken' | 'unknown-target' | 'unknown-format' | 'unknown-plan' | 'unknown-municipality' | 'wrong-question' | 'wrong-situation'
  | 'nothing-to-rename' | 'declared-by-pack' | 'not-a-label' | 'changes-meaning';

export type Severity = 'error' | 'warning' | 'hint';
export interface Diagnostic extends Place {
  code: string;
  severity: Severity;
  message: string;
  label?: string;
  help: string[];
  related: (Place & { message: string | null })[];
  fix?: Place & { title: string; replacement: string };
}

/** At a place of a list as it becomes, so many are taken out and others put in. */
export interface Splice<T> { at: number; remove: number; insert: T[] }
/** What begins on a line of a file, from 0, or below it, stands so many lines and bytes further down. */
export interface Shift { file: string; line: number; lines: number; bytes: number }
/** A row of the report: what it says of itself, where that is new, and what it found. */
export interface RowChange { at: number; head?: Record<string, unknown>; findings: Splice<unknown>[] }
/** What came between two versions of findings and report: first the shifts, then the rest. */
export interface Changes {
  version: number;
  /** Nothing that was told before counts any more. */
  whole: boolean;
  shifts: Shift[];
  diagnostics: Splice<Diagnostic>[];
  /** The whole report, where everything is told. */
  report?: Report;
  requirements: RowChange[];
  otherRules: RowChange[];
  /** What a report says beside its rows. */
  summary?: Record<string, unknown>;
}

/** Text that would meet what is missing; at one place, several are put in one after the other. */
export interface Proposal extends Place {
  text: string;
  requirements: { label: string; title: string }[];
}

export type CompletionKind = 'keyword' | 'kind' | 'field' | 'label' | 'value' | 'function' | 'type' | 'pack' | 'file';
export interface Completion {
  label: string;
  kind: CompletionKind;
  detail: string;
  documentation: string;
  insert: string;
  replace: Range;
}
export interface Hover { range: Range; markdown: string }
export interface Symbol {
  name: string;
  /** The canonical name of the kind: `measure`. */
  kind: string;
  detail: string;
  range: Range;
  selection: Range;
  children: Symbol[];
}
export type TokenKind =
  | 'keyword' | 'kind' | 'field' | 'label' | 'value' | 'function' | 'type' | 'unit' | 'pack' | 'name' | 'number' | 'date'
  | 'text' | 'citation' | 'comment' | 'documentation' | 'operator' | 'punctuation';
export interface Token extends Position { length: number; kind: TokenKind }
export interface Fold { range: Range; kind: 'block' | 'text' | 'comment' | 'uses' }
export interface Fix { title: string; code: string; file: string; range: Range; text: string }
export interface LineBreak { range: Range; text: string; cursor: Position }

export type Target =
  | 'table' | 'document' | 'budget' | 'directory' | 'folder' | 'duties' | 'yearwheel' | 'politician' | 'leadership' | 'staff' | 'views'
  | 'calendar' | 'gantt' | 'csv' | 'json' | (string & {});
export type OfficeFormat = 'docx' | 'xlsx';
export type ExportFormat = 'md' | 'html' | 'csv' | 'excel-nb' | 'ics' | 'svg' | 'mermaid' | 'json' | (string & {});

/** One of the municipalities that share a plan; `seen` is the one from which it is looked at. */
export interface Municipality {
  label: string;
  title: string;
  seen: boolean;
}

export * from './answers.js';

/** A project: plan files and the files they use. */
export class Workspace {
  constructor(files?: Record<string, string>);
  /** A copy, which shares what has been read and costs little: of one that has looked at the packs, it begins with them. */
  copy(): Workspace;
  /** Add a file or replace its text. The name is its path in the project, with `/`. */
  set(name: string, text: string): void;
  /** Put a text in the place of a part of a file. @throws PliktError `unknown-file` */
  edit(name: string, range: Range, text: string): void;
  remove(name: string): void;
  /** @throws PliktError `unknown-file`, `name-taken` */
  rename(old: string, name: string): void;
  files(): string[];
  diagnostics(language?: Language): Diagnostic[];
  report(language?: Language): Report;
  /**
   * What has changed in findings and report since the version given; 0 asks for everything. `Findings` of `plikt/findings`
   * takes it in. One version back is known, in one language: of any other, everything is told.
   */
  changes(since?: number, language?: Language): Changes;
  proposals(language?: Language): Proposal[];
  /**
   * Look at the project for one of the municipalities that share it, by label or title; without one for all of them again. Report,
   * findings, exports and answers are then of what is its own and what all have in common, also after edits.
   * @throws PliktError `unknown-municipality`
   */
  seeFrom(municipality?: string, language?: Language): void;
  municipalities(language?: Language): Municipality[];
  /** The file laid out, and in the words of a language if one is given; nothing where it is better left as it is. */
  format(name: string, language?: Language): string | undefined;
  /** @throws PliktError `unknown-target`, `unknown-format`, `unknown-plan` */
  export(target: Target, format: ExportFormat, language?: Language, plan?: string): string;
  /** The plan for an office program; `pack` of `plikt/office` makes a file of it. */
  exportOffice(target: Target, format: OfficeFormat, language?: Language, plan?: string): OfficeContent;
  /** @throws PliktError `unknown-format`, `wrong-question` */
  query(expression: string, format?: 'text' | 'csv' | 'json' | 'md', language?: Language): string;
  /** @throws PliktError `wrong-situation`, as the three below */
  duties(situation: Situation | string, language?: Language): Duties;
  why(norm: string, situation: Situation | string, language?: Language): NormAnswer;
  ask(situation: Situation | string, language?: Language): Asked;
  follow(situation: Situation | string, language?: Language): Course;
  situationSchema(language?: Language): SituationSchema;
  /** The cases that the project states, for `followCase`. */
  cases(language?: Language): Choice[];
  /** @throws PliktError `wrong-situation` */
  followCase(label: string, today?: string, language?: Language): Course;
  /** Run the tests that the files and the packs in use state. */
  tests(language?: Language): Tested;

  completion(file: string, at: Position, language?: Language): Completion[];
  hover(file: string, at: Position, language?: Language): Hover | null;
  definition(file: string, at: Position): Location | null;
  references(file: string, at: Position): Location[];
  /** @throws PliktError `nothing-to-rename`, `declared-by-pack` */
  prepareRename(file: string, at: Position, language?: Language): { range: Range; label: string };
  /** @throws PliktError as above, and `not-a-label`, `name-taken`, `changes-meaning` */
  renameEdits(file: string, at: Position, label: string, language?: Language): Edit[];
  outline(file: string): Symbol[];
  /** The tokens of a file, or of the blocks that touch some of its lines. */
  tokens(file: string, firstLine?: number, lastLine?: number): Token[];
  folding(file: string): Fold[];
  fixes(file: string, at: Position, language?: Language): Fix[];
  enter(file: string, at: Position): LineBreak | null;
  /** Give the memory back; the object is of no use afterwards. */
  free(): void;
}

export interface Reply {
  text: string;
  wrong: boolean;
  /** Is a question open, so that the next line is its answer? */
  asking: boolean;
  requests: SessionRequest[];
}
export type SessionRequest =
  | { type: 'open'; path: string }
  | { type: 'reopen' }
  | { type: 'write'; path: string; text: string }
  | ({ type: 'write'; path: string; text?: undefined } & OfficeContent)
  | { type: 'quit' };

/** A plan explored line by line, as `plikt repl` does. */
export class Session {
  constructor(workspace?: Workspace, language?: Language);
  /** Explore the project as it is now; what was defined and assumed in the session stays. */
  open(workspace: Workspace): void;
  setWidth(characters: number): void;
  greeting(): Reply;
  line(text: string): Reply;
  complete(text: string, column?: number): { start: number; words: string[] };
  language(): 'en' | 'nb' | 'nn';
  free(): void;
}

/** Load the module, before anything else is used; in Node there is nothing to load. */
export function load(source?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
export function isOpen(line: string): boolean;
export function isPrivate(line: string): boolean;
/** What can be exported: as text (`export`), and for office programs (`exportOffice`). */
export function exports(): { target: string; formats: string[]; office: string[] }[];
export function packNames(): string[];
export function packText(name: string): string | undefined;
