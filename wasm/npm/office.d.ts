// What `exportOffice` gives, and the second module, which makes files of it.

export interface OfficeDay { year: number; month: number; day: number }
export interface OfficeRun { text: string; bold?: true; italic?: true; code?: true; link?: string }
export type OfficeLine = OfficeRun[];
export interface OfficeCell { anchor?: string; lines?: OfficeLine[]; heading?: true; depth?: number; merge?: 'first' | 'rest' }
export type OfficeBlock =
  | { type: 'heading'; level: number; anchor?: string; line: OfficeLine }
  | { type: 'paragraph'; line: OfficeLine }
  | { type: 'list'; start?: number; items: OfficeBlock[][] }
  | { type: 'quote'; blocks: OfficeBlock[] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'terms'; terms: { anchor?: string; line: OfficeLine; blocks: OfficeBlock[] }[] }
  | { type: 'contents'; title: string; entries: { level: number; text: string; anchor: string }[] }
  | { type: 'table'; caption: string; named?: true; columns: { title: string; number?: true }[]; rows: { total?: true; cells: OfficeCell[] }[] };
/** A document, to become a Word file. */
export interface OfficeDocument {
  /** As `nb-NO`. */
  language: string;
  title: string;
  subtitle?: string;
  author?: string;
  day?: OfficeDay;
  foot: string;
  parts: { landscape?: true; blocks: OfficeBlock[] }[];
}
/** Numbers and amounts are decimal digits, so that none is rounded on its way. */
export type OfficeValue =
  | 'nothing'
  | { text: string }
  | { number: string }
  | { amount: string }
  | { date: OfficeDay }
  | { formula: { formula: string; result: string } };
export interface OfficeSheet {
  name: string;
  columns: { title: string; choices?: string[] }[];
  rows: OfficeValue[][];
  total?: OfficeValue[];
  frozen: number;
}
/** A workbook, to become an Excel file. */
export interface OfficeWorkbook { title: string; author?: string; day?: OfficeDay; foot: string; sheets: OfficeSheet[] }
export type OfficeContent = { document: OfficeDocument } | { workbook: OfficeWorkbook };

/** Load the second module, from its address or its bytes, before it is needed; in Node it is read from beside the package. */
export function load(source?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
/** The bytes of the file, the same as the program writes. The second module is loaded first where it is not there yet. */
export function pack(content: OfficeContent): Promise<Uint8Array<ArrayBuffer>>;
