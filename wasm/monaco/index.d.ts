import type * as Monaco from 'monaco-editor';
import type { Client } from 'plikt/client';
import type { Findings } from 'plikt/findings';
import type { Diagnostic, Edit, Language, Workspace } from 'plikt';

type MonacoApi = Pick<typeof Monaco, 'editor' | 'languages' | 'MarkerSeverity'>;

export interface Options {
  /** A client of a worker. */
  client?: Client;
  /** Or a workspace of the page itself. */
  workspace?: Workspace;
  /** The file's name in the project; `plan.plikt` unless told otherwise. */
  file?: string;
  /** The language of the reader. */
  language?: Language;
  /** The model of another file of the project, so that definitions and references may lead there. */
  uri?: (file: string) => Monaco.Uri | undefined;
  /** Takes the edits of other files that a renaming makes. */
  elsewhere?: (edits: Edit[]) => void;
}

export interface Attached {
  /** What is wrong, kept up to date. */
  readonly watch: { readonly findings: Findings; update(): Promise<Findings> };
  dispose(): void;
}

/** The colour of each kind of token, for a theme. */
export const RULES: Monaco.editor.ITokenThemeRule[];
/** Register the language, and the theme `plikt`; `plikt` does it too. */
export function register(monaco: MonacoApi): void;
/** Attach a model: the interpreter follows its text, and marks what is wrong. */
export function plikt(monaco: MonacoApi, model: Monaco.editor.ITextModel, options: Options): Attached;
/** A finding as Monaco marks it. */
export function marker(monaco: MonacoApi, finding: Diagnostic): Monaco.editor.IMarkerData;
