import type { CompletionSource } from '@codemirror/autocomplete';
import type { Diagnostic as Mark } from '@codemirror/lint';
import type { EditorState, Extension, Facet, Text, TransactionSpec } from '@codemirror/state';
import type { DecorationSet, EditorView } from '@codemirror/view';

interface Position { line: number; column: number }
interface Range extends Position { endLine: number; endColumn: number }
interface Location { file: string; range: Range }
interface Edit extends Location { text: string }
interface Finding extends Range {
  file: string;
  code: string;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  help: string[];
  fix?: Range & { file: string; title: string; replacement: string };
}

/** What the page around the editor does. What is left out is done in the editor where it can be, and not at all else. */
export interface Host {
  /** A new name, asked of the user; without it nothing is renamed. */
  askName?: (label: string) => Promise<string | undefined>;
  /** The edits of a renaming, of all files. */
  edit?: (edits: Edit[], from: string, to: string) => void;
  /** Show where something is declared: in this file, in another, or in a pack that ships. */
  goTo?: (location: Location) => void;
  /** Tell the user something in a line or two. */
  say?: (text: string) => void;
}

export interface Options {
  /** A client of the worker. */
  client?: { request(method: any, args?: any): Promise<any> };
  /** Or a workspace of the page itself. */
  workspace?: object;
  /** The file's name in the project. */
  file?: string | (() => string);
  /** The language of the reader. */
  language?: 'en' | 'nb' | 'nn' | '';
  /** Find what is wrong after each change; else the page does it and shows it by `marks`. */
  findings?: boolean;
  /** Give the interpreter the text after each change; else the page does. */
  sync?: boolean;
  host?: Host;
}
type Ask = (method: string, ...args: unknown[]) => Promise<any>;

/** Everything for one file. */
export function plikt(options: Options): Extension;
export const theme: Extension;
export const fileName: Facet<string, string>;
export function offset(doc: Text, position: Position): number;
export function position(doc: Text, offset: number): Position;
export function ends(doc: Text, range: Range): { from: number; to: number };
export function decorations(doc: Text, tokens: (Position & { length: number; kind: string })[]): DecorationSet;
/** The pieces of a line by their shape alone. */
export function pieces(line: string): [from: number, to: number, kind: string][];
export function completionSource(ask: Ask, file: string | (() => string), language: string): CompletionSource;
export function lintSource(ask: Ask, file: string | (() => string), language: string): (view: EditorView) => Promise<Mark[]>;
/** Findings of one file as CodeMirror has them. */
export function marks<F extends Finding>(
  doc: Text,
  findings: F[],
  options?: { apply?: (finding: F) => void; more?: (count: number) => string; render?: (message: string) => Node },
): Mark[];
export function lineBreak(state: EditorState, offset: number): TransactionSpec | null;
/** Text of the interpreter as elements; nothing in it is read as HTML. */
export function rendered(markdown: string, document: Document): HTMLElement;
