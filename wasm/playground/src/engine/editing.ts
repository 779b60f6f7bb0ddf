// What the module knows about a place in a text.

import { Workspace } from '../../../pkg/web/plikt.js';
import type { Range } from './answers';

export interface Completion {
  label: string;
  kind: string;
  detail: string;
  documentation: string;
  insert: string;
  replace: Range;
}

export interface Hover {
  range: Range;
  markdown: string;
}

export interface Symbol {
  name: string;
  kind: string;
  detail: string;
  range: Range;
  selection: Range;
  children: Symbol[];
}

export interface Location {
  file: string;
  range: Range;
}

export interface Edit extends Location {
  text: string;
}

const read = <T>(json: string): T => JSON.parse(json) as T;

/** The part of the module that answers for editors. A module that was built without it refuses these questions. */
interface Answering {
  completion(file: string, line: number, column: number, language: string): string;
  hover(file: string, line: number, column: number, language: string): string;
  definition(file: string, line: number, column: number): string;
  prepareRename(file: string, line: number, column: number, language?: string): string;
  renameEdits(file: string, line: number, column: number, label: string, language?: string): string;
  outline(file: string): string;
  tokens(file: string): string;
}

class Unable extends Error {
  readonly code = 'not-in-this-module';
}

interface Asking {
  workspace: Workspace;
}

function answering({ workspace }: Asking): Answering {
  if (!('completion' in workspace)) throw new Unable('the module answers nothing about places in texts');
  return workspace as unknown as Answering;
}

export const editing = {
  completion: (held: Asking, file: string, line: number, column: number, language: string) =>
    read<Completion[]>(answering(held).completion(file, line, column, language)),

  hover: (held: Asking, file: string, line: number, column: number, language: string) =>
    read<Hover | null>(answering(held).hover(file, line, column, language)),

  definition: (held: Asking, file: string, line: number, column: number) =>
    read<Location | null>(answering(held).definition(file, line, column)),

  prepareRename: (held: Asking, file: string, line: number, column: number, language: string) =>
    read<{ range: Range; label: string }>(answering(held).prepareRename(file, line, column, language)),

  renameEdits: (held: Asking, file: string, line: number, column: number, label: string, language: string) =>
    read<Edit[]>(answering(held).renameEdits(file, line, column, label, language)),

  outline: (held: Asking, file: string) => read<Symbol[]>(answering(held).outline(file)),

  /** Four numbers for each: line, column, length, and a place in `tokenKinds`. */
  tokens: (held: Asking, file: string) => read<number[]>(answering(held).tokens(file)),

  /** The names of the kinds of tokens, by their numbers. */
  tokenKinds: (held: Asking) => {
    answering(held);
    return (Workspace as unknown as { tokenKinds(): string[] }).tokenKinds();
  },
};
