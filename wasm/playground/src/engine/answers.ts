// What the module answers, as its JSON has it. Lines and columns count from 0, columns in UTF-16 code units, except in the
// report, where they count from 1 and columns in characters.

export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface FileRange extends Range {
  file: string;
}

export type Severity = 'error' | 'warning' | 'hint';

export interface Fix extends FileRange {
  title: string;
  replacement: string;
}

export interface Diagnostic extends FileRange {
  code: string;
  severity: Severity;
  message: string;
  label?: string;
  help: string[];
  related: (FileRange & { message: string | null })[];
  fix?: Fix;
}

export type RequirementState = 'met' | 'missing' | 'cannot_tell' | 'waived' | 'not_relevant' | 'not_checkable' | 'replaced';

export type Totals = Record<RequirementState, number>;

export interface ReportPlace {
  file: string;
  line: number;
  column: number;
}

export interface RequirementFinding {
  rule: string;
  state: RequirementState;
  message: string;
  place: ReportPlace;
  fix?: string;
  unstated?: string[];
  reason?: string;
}

export interface Requirement {
  label: string;
  title: string;
  force: string;
  place: string;
  state: RequirementState;
  findings: RequirementFinding[];
  not_checkable?: string;
  replaced_by?: string[];
  headings: { list: string; number: number }[];
}

export interface Report {
  requirements: Requirement[];
  headings: { list: string; number: number; title: string; totals: Totals }[];
  totals: Totals;
}

export type NormState = 'applies' | 'overridden' | 'contested' | 'undetermined' | 'does_not_apply';
export type Modality = 'must' | 'must_not' | 'may' | 'right' | 'exception';

export interface Reason {
  answer: boolean | null;
  text: string;
  because?: Reason[];
}

export interface NormAnswer {
  label: string;
  title: string;
  says: Modality;
  state: NormState;
  party: string | null;
  toward: string[];
  action: string | null;
  means: string[];
  deadline: { text: string; day: string | null; rolled: string | null } | null;
  basis: string[];
  verified: boolean;
  reasons: Reason;
}

/** What could not be read in a situation. */
export interface Refused {
  problems: { at: string; message: string }[];
}

export interface DutiesAnswer {
  at: string | null;
  actor: string | null;
  norms: NormAnswer[];
}

export interface Question {
  fact: string;
  text: string;
  takes: 'boolean' | 'number' | 'date' | 'choice';
  choices: { value: string; text: string }[];
  decides: string[];
  own: number;
}

export interface Asked {
  questions: Question[];
}

export type FactValue = boolean | number | string | null;

/** Facts on a day, and who asks. Never stored, never part of a link. */
export interface Situation {
  at: string | null;
  actor: string | null;
  facts: Record<string, FactValue>;
}

interface Choice {
  const: string;
  title: string;
}

/** The parts of the JSON Schema of situations that the form is made from. */
export interface SituationSchema {
  $defs: {
    party: { oneOf: Choice[] } | false;
    facts: { properties: Record<string, FactSchema> };
  };
}

export interface FactSchema {
  title: string;
  type?: string[];
  oneOf?: (Choice | { type: 'null' })[];
  anyOf?: object[];
}

export type Cell = string | number | boolean | null | Cell[];

export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** Text that would meet requirements, and where it goes. */
export interface Insertion {
  file: string;
  line: number;
  column: number;
  text: string;
  requirements: { label: string; title: string }[];
}

export interface ReplReply {
  text: string;
  wrong: boolean;
  asking: boolean;
  requests: (
    { type: 'open'; path: string } | { type: 'reopen' } | { type: 'write'; path: string; text: string } | { type: 'quit' }
  )[];
}
