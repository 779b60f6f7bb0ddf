// What goes between the page and the worker.

/** The first message: the compiled module's place, or its bytes where nothing may be fetched. */
export interface Start {
  module: string | ArrayBuffer;
}

/** A question, with the files that changed since the one before. A text of `null` takes the file out. */
export interface Request {
  id: number;
  operation: string;
  arguments: unknown[];
  /** Do the changes begin from no files at all? */
  anew: boolean;
  changes: [string, string | null][];
}

export type Reply =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refused'; id: number; message: string; code: string | null }
  /** The module is broken and answers nothing more. */
  | { kind: 'dead'; id: number | null; message: string };
