// What the module answers about a whole plan and about situations.

export type RequirementState = 'met' | 'missing' | 'cannot_tell' | 'waived' | 'not_relevant' | 'not_checkable' | 'replaced';
export type Totals = Record<RequirementState, number>;

/** As the program's JSON has it: lines and columns count from 1, columns in characters. */
export interface ReportPlace { file: string; line: number; column: number }
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

/** What `query` gives as `json`. */
export type Cell = string | number | boolean | null | Cell[];
export interface Table { columns: string[]; rows: Cell[][] }

export type FactValue = boolean | number | string | null;

/** An action with its arguments by parameter; what is left out is nothing in particular. */
export interface Act { action: string; arguments: Record<string, string> }
/** Something that happens on a day. */
export interface SituationEvent {
  at: string;
  by?: string | null;
  does?: Act | null;
  happens?: string | null;
  sets?: Record<string, FactValue>;
  waives?: string[];
  suspends?: string[];
  resumes?: string[];
}
/** What is known of a case, in the form of `situationSchema`. */
export interface Situation {
  at?: string | null;
  actor?: string | null;
  parties?: string[];
  facts?: Record<string, FactValue>;
  without_presumptions?: boolean;
  events?: SituationEvent[];
  /** The day to follow it to; else the last event. */
  today?: string | null;
}

export type NormState = 'applies' | 'freed' | 'overridden' | 'contested' | 'undetermined' | 'does_not_apply';
export type Modality = 'must' | 'must_not' | 'may' | 'right' | 'exception';
/** How soon: in words, and the day, and the working day that it rolls to where that is another. */
export interface Due { text: string; day: string | null; rolled: string | null }
export type Origin = "unasked" | "asked_unknown" | "discretion" | "contested" | "version_missing" | "not_commenced";
export interface Reason { answer: boolean | null; text: string; origin?: Origin; because?: Reason[] }
export interface NormAnswer {
  label: string;
  title: string;
  says: Modality;
  state: NormState;
  party: string | null;
  /** Is it for whoever asks, by who they are? Left out where nobody is stated. */
  is_for_actor?: boolean;
  /** Does something that is stated speak for it, or does it need nothing to? */
  is_near: boolean;
  text?: string;
  note?: string;
  /** What a breach is punished with, with its section. */
  penalty?: string;
  toward: string[];
  action: string | null;
  /** What an event `does` that fulfils the duty, or breaks the prohibition. */
  act: Act | null;
  means: string[];
  deadline: Due | null;
  basis: string[];
  addresses: string[];
  verified: boolean;
  /** The day up to which its laws were examined, where the facts are of a later one. */
  examined_to?: string;
  /** Labels of the prohibitions that it goes before. */
  goes_before?: string[];
  /** Labels of the exceptions that free from a part of it here. */
  freed_by?: string[];
  /** What may be done in spite of it, with the labels of the norms that say so. */
  open?: { text: string; act: Act; norms: string[] }[];
  /** Labels of what may yet stand against it, where it applies as far as is known. */
  unless?: string[];
  /** These four in words, a line each. */
  qualifications?: string[];
  /** Would a breach go without punishment, and why? */
  excused?: Reason;
  reasons: Reason;
}
export interface Duties {
  at: string | null;
  actor: string | null;
  /** Does any norm apply to whoever asks? Left out where nobody is stated. */
  is_bound?: boolean;
  /** Where none does: those that would bind them, and rest on law that is not verified. */
  unverified?: { label: string; title: string }[];
  /** The day up to which the law was examined, where the facts are of a later one. */
  examined_to?: string;
  norms: NormAnswer[];
  /** What more would apply if whoever asks were of a narrower sort than is stated. */
  narrower?: { role: string; title: string; norms: { label: string; title: string }[] }[];
  questions: { fact: string; text: string; decides: string[] }[];
}

export interface Choice { value: string; text: string }
export interface Question {
  fact: string;
  text: string;
  takes: 'boolean' | 'number' | 'date' | 'choice';
  choices: Choice[];
  decides: string[];
  own: number;
}
export interface Asked { questions: Question[] }

export type Stage =
  | 'not_triggered' | 'undetermined' | 'in_force' | 'overridden' | 'suspended' | 'fulfilled' | 'fulfilled_late' | 'breached'
  | 'breached_excused' | 'waived' | 'lapsed';
/** The duties of a case over time. */
export interface Course {
  from: string;
  to: string;
  events: { day: string; text: string }[];
  lives: {
    norm: string;
    title: string;
    party: string | null;
    stage: Stage;
    text: string;
    stages: { day: string; stage: Stage; text: string }[];
    deadline: Due | null;
    should_be_assessed: boolean;
    /** Did the case bring it about? */
    is_news: boolean;
  }[];
}

/** What came of the tests, and which norms they reach. */
export interface Tested {
  tests: {
    title: string;
    file: string;
    /** From 1. */
    line: number;
    passes: boolean;
    expectations: { text: string; holds: boolean; found: string | null; reasons: Reason | null }[];
  }[];
  versions: { norm: string; title: string; file: string; period: string | null; reached: boolean }[];
}

interface Constant { const: string; title: string }
export interface FactSchema {
  title: string;
  type?: string[];
  oneOf?: (Constant | { type: 'null' })[];
  anyOf?: object[];
}
/** The parts of the JSON Schema of situations that a form is made from. */
export interface SituationSchema {
  $defs: {
    party: { oneOf: Constant[] } | false;
    happening: { oneOf: Constant[] } | false;
    facts: { properties: Record<string, FactSchema> };
    [more: string]: unknown;
  };
  [more: string]: unknown;
}
