// What the parts of the page share.

import type { Diagnostic, Place } from 'plikt';
import type { Engine } from '../engine/requests';
import type { Project } from '../project/project';
import type { Settings } from '../project/storage';
import type { Case } from '../panes/duties/case';

export interface Context {
  project: Project;
  engine: Engine;
  settings: Settings;
  /** The facts that are being tried out; only in memory. */
  case: Case;
  /** Show a place in the editor and put the cursor there. */
  goTo(place: Pick<Place, 'file' | 'line' | 'column'> & Partial<Place>): void;
  /** Put the fix of a finding into the text. */
  applyFix(diagnostic: Diagnostic): void;
}

export interface Pane {
  readonly id: string;
  readonly element: HTMLElement;
  /** Ask anew and draw; called when the pane is seen and something changed since it was last drawn. */
  refresh(): Promise<void>;
}
