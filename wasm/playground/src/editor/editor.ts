// What every way of editing the open file has in common.

import type { Range } from 'plikt';
import type { Findings } from '../engine/findings';

export interface Editor {
  readonly element: HTMLElement;
  /** Show the file that is open in the project now. */
  show(): void;
  /** Take over a text that was not typed here. */
  take(name: string): void;
  /** Show what is wrong in it. */
  diagnose(found: Findings): void;
  /** The first and last line in view, from 0. */
  readonly view: [first: number, last: number];
  /** Put the cursor there, in the file that is open, and the focus with it. */
  goTo(range: Pick<Range, 'line' | 'column'> & Partial<Range>): void;
  focus(): void;
  destroy(): void;
}
