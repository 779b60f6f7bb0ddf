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

interface Asking {
  workspace: Workspace;
}

export const editing = {
  completion: ({ workspace }: Asking, file: string, line: number, column: number, language: string) =>
    read<Completion[]>(workspace.completion(file, line, column, language)),

  hover: ({ workspace }: Asking, file: string, line: number, column: number, language: string) =>
    read<Hover | null>(workspace.hover(file, line, column, language)),

  definition: ({ workspace }: Asking, file: string, line: number, column: number) =>
    read<Location | null>(workspace.definition(file, line, column)),

  prepareRename: ({ workspace }: Asking, file: string, line: number, column: number, language: string) =>
    read<{ range: Range; label: string }>(workspace.prepareRename(file, line, column, language)),

  renameEdits: ({ workspace }: Asking, file: string, line: number, column: number, label: string, language: string) =>
    read<Edit[]>(workspace.renameEdits(file, line, column, label, language)),

  outline: ({ workspace }: Asking, file: string) => read<Symbol[]>(workspace.outline(file)),

  /** Four numbers for each: line, column, length, and a place in `tokenKinds`. */
  tokens: ({ workspace }: Asking, file: string) => read<number[]>(workspace.tokens(file)),

  /** The names of the kinds of tokens, by their numbers. */
  tokenKinds: () => Workspace.tokenKinds(),
};
