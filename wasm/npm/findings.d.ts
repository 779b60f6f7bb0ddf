import type { Changes, Diagnostic, Language, Report } from './index.js';
import type { Client } from './client.js';

/** Findings and report as they are known. The lists and what is in them are this object's own, and change with `take`. */
export class Findings {
  /** Of which changes are to be asked: `workspace.changes(findings.version)`. */
  readonly version: number;
  readonly diagnostics: Diagnostic[];
  readonly report: Report | undefined;
  /** Take in the answer. Gives this object. */
  take(changes: Changes): this;
}

/** Findings and report of a project in a worker, at the cost of what changed. One for a client. */
export class Watch {
  constructor(client: Client, language?: Language);
  readonly findings: Findings;
  /** Findings and report after every change that was asked for before; calls that come while one is under way share the next. */
  update(): Promise<Findings>;
}
