// What the page can ask of the module. One function a question, on a workspace that holds the project's files; the worker
// runs them, and the client's types are read off this table.

import { Session, Workspace } from '../../../pkg/web/plikt.js';
import type { Asked, Diagnostic, DutiesAnswer, Refused, Report, Situation, SituationSchema, Table } from './answers';
import type { Insertion, ReplReply } from './answers';
import { editing } from './editing';

export interface Held {
  workspace: Workspace;
  /** The law alone, for those who ask about duties beside a plan that uses no law. */
  law: Workspace | undefined;
  session: Session | undefined;
  /** Counts the changes of the files, so that the session is opened anew only when something changed. */
  version: number;
  sessionVersion: number;
}

/** What duties are asked of: the plan with what it uses, or the law alone. */
export type Base = 'plan' | 'law';

const LAW = 'language: en\nuse std.bodies_no\nuse std.law_no\nuse std.calendar_no\n';

function based(held: Held, base: Base): Workspace {
  if (base === 'plan') return held.workspace;
  if (held.law === undefined) {
    held.law = new Workspace();
    held.law.set('law.plikt', LAW);
  }
  return held.law;
}

const read = <T>(json: string): T => JSON.parse(json) as T;

export const operations = {
  ...editing,

  diagnostics: (held: Held, language: string) => read<Diagnostic[]>(held.workspace.diagnostics(language)),

  report: (held: Held, language: string) => read<Report>(held.workspace.report(language)),

  insertions: (held: Held, language: string) => read<Insertion[]>(held.workspace.complete(language)),

  format: (held: Held, name: string, language: string) => held.workspace.format(name, language) ?? null,

  export: (held: Held, target: string, format: string, language: string) => held.workspace.export(target, format, language),

  query: (held: Held, expression: string, language: string) => read<Table>(held.workspace.query(expression, 'json', language)),

  /** Several questions at once; a question that cannot be asked of this plan is `null`. */
  queries: (held: Held, expressions: string[], language: string) =>
    expressions.map((expression) => {
      try {
        return read<Table>(held.workspace.query(expression, 'json', language));
      } catch (error) {
        if (error instanceof Error && 'code' in error) return null;
        throw error;
      }
    }),

  situationSchema: (held: Held, base: Base, language: string) =>
    read<SituationSchema>(based(held, base).situationSchema(language)),

  duties: (held: Held, base: Base, situation: Situation, language: string) =>
    read<DutiesAnswer | Refused>(based(held, base).duties(JSON.stringify(situation), language)),

  ask: (held: Held, base: Base, situation: Situation, language: string) =>
    read<Asked | Refused>(based(held, base).ask(JSON.stringify(situation), language)),

  /** Does a project of these files know of any situation or case? */
  holdsCases: (_held: Held, files: [string, string][]) => {
    const workspace = new Workspace();
    try {
      for (const [name, text] of files) workspace.set(name, text);
      return CASES.some((kind) => {
        const found = read<Table>(workspace.query(`all ${kind} select label`, 'json', 'en'));
        return found.rows.length > 0;
      });
    } finally {
      workspace.free();
    }
  },

  replStart: (held: Held, language: string) => {
    held.session?.free();
    held.session = new Session(held.workspace, language);
    held.sessionVersion = held.version;
    return read<ReplReply>(held.session.greeting());
  },

  /** `width` is how many characters a line has room for. */
  replLine: (held: Held, line: string, width: number, language: string) => {
    const session = sessionOf(held, language);
    session.setWidth(width);
    return read<ReplReply>(session.line(line));
  },

  replComplete: (held: Held, line: string, column: number, language: string) =>
    read<{ start: number; words: string[] }>(sessionOf(held, language).complete(line, column)),
};

/** The kinds of blocks that are about a person's case. */
const CASES = ['situation', 'event', 'test'];

function sessionOf(held: Held, language: string): Session {
  held.session ??= new Session(held.workspace, language);
  if (held.sessionVersion !== held.version) {
    held.session.open(held.workspace);
    held.sessionVersion = held.version;
  }
  return held.session;
}

type Operations = typeof operations;
export type Operation = keyof Operations;
export type Arguments<K extends Operation> = Operations[K] extends (held: Held, ...rest: infer A) => unknown ? A : [];
export type Answer<K extends Operation> = ReturnType<Operations[K]>;
