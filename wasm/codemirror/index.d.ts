import type { CompletionSource } from '@codemirror/autocomplete';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorState, Extension, Facet, Text, TransactionSpec } from '@codemirror/state';
import type { DecorationSet, EditorView } from '@codemirror/view';

export interface Options {
  /** A client of the worker. */
  client?: { request(method: string, args?: unknown[]): Promise<unknown> };
  /** Or a workspace of the page itself. */
  workspace?: object;
  /** The file's name in the project. */
  file?: string;
  /** The language of the reader. */
  language?: 'en' | 'nb' | 'nn' | '';
}
type Ask = (method: string, ...args: unknown[]) => Promise<any>;
interface Position { line: number; column: number }

/** Everything for one file. */
export function plikt(options: Options): Extension;
export const theme: Extension;
export const fileName: Facet<string, string>;
export function offset(doc: Text, position: Position): number;
export function position(doc: Text, offset: number): Position;
export function decorations(doc: Text, tokens: (Position & { length: number; kind: string })[]): DecorationSet;
export function completionSource(ask: Ask, file: string, language: string): CompletionSource;
export function lintSource(ask: Ask, file: string, language: string): (view: EditorView) => Promise<Diagnostic[]>;
export function lineBreak(state: EditorState, offset: number): TransactionSpec | null;
export function rendered(markdown: string, document: Document): HTMLElement;
