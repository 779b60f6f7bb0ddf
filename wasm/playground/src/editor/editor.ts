// What every way of editing the open file has in common.

import type { Diagnostic, Range } from '../engine/answers';

export interface Editor {
  readonly element: HTMLElement;
  /** Show the file that is open in the project now. */
  show(): void;
  /** Take over a text that was not typed here. */
  take(name: string): void;
  diagnose(diagnostics: Diagnostic[]): void;
  /** Put the cursor there, in the file that is open, and the focus with it. */
  goTo(range: Pick<Range, 'line' | 'column'> & Partial<Range>): void;
  focus(): void;
  destroy(): void;
}
