// Findings after each change: asked for shortly after the last keystroke, the newest only.

import { Outdated, type Engine } from '../engine/client';
import type { Diagnostic } from '../engine/answers';
import type { Change, Project } from '../project/project';
import type { Settings } from '../project/storage';

/** Long enough to be once for a burst of keys, short enough to feel at once. */
const PAUSE = 120;

export class Analysis {
  diagnostics: Diagnostic[] = [];
  #listeners: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Has something changed that the findings do not know of yet? */
  isPending = true;

  constructor(
    private readonly project: Project,
    private readonly engine: Engine,
    private readonly settings: Settings,
  ) {
    project.onChange((change) => this.#changed(change));
  }

  /** Called when findings are outdated, and when they are renewed. */
  onRenewed(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #changed(change: Change): void {
    if (change.kind === 'active') return;
    if (change.kind === 'text') this.engine.set(change.name, this.project.text(change.name));
    else this.engine.replace(this.project.state.files);
    this.isPending = true;
    this.#tell();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew(), change.kind === 'text' ? PAUSE : 0);
  }

  async renew(): Promise<void> {
    try {
      this.diagnostics = await this.engine.ask('diagnostics', [this.settings.language]);
    } catch (error) {
      if (error instanceof Outdated) return;
      // The old findings stay; that the worker died is said elsewhere.
    }
    this.isPending = false;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
