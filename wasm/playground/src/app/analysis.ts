// Findings after each change: asked for shortly after the last keystroke, the newest only, and of them only what is shown.

import { AROUND, NONE, type Findings, type Look } from '../engine/findings';
import type { Engine } from '../engine/requests';
import type { Change, Project } from '../project/project';
import type { Settings } from '../project/storage';

/** Long enough to be once for a burst of keys, short enough to feel at once. */
const PAUSE = 120;

export class Analysis {
  found: Findings = NONE;
  #listeners: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: Look = { file: '', first: 0, last: 0, listed: false };
  /** Has something changed that the findings do not know of yet? */
  isPending = true;

  constructor(
    private readonly project: Project,
    private readonly engine: Engine,
    private readonly settings: Settings,
    /** The lines of the open file that are in view. */
    private readonly inView: () => [first: number, last: number],
    private readonly isListed: () => boolean,
  ) {
    project.onChange((change) => this.#changed(change));
  }

  /** Called when findings are outdated, and when they are renewed. `isNews`: did a text change? */
  onRenewed(listener: (isNews: boolean) => void): void {
    this.#listeners.push(() => listener(this.#isNews));
  }
  #isNews = true;

  #changed(change: Change): void {
    if (change.kind === 'active') {
      void this.look();
      return;
    }
    if (change.kind === 'text') this.engine.set(change.name, this.project.text(change.name));
    else this.engine.replace(this.project.state.files);
    this.isPending = true;
    this.#isNews = true;
    this.#tell();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew(), change.kind === 'text' ? PAUSE : 0);
  }

  /** Something else is in view now: are there marks for it? */
  async look(): Promise<void> {
    const [first, last] = this.inView();
    const known = this.#look;
    const isNear = first >= known.first - AROUND / 2 && last <= known.last + AROUND / 2;
    const isSame = known.file === this.project.active && known.listed === this.isListed();
    if (this.isPending || (isSame && (isNear || !this.found.isCut))) return;
    this.#isNews = false;
    await this.#ask();
  }

  async renew(): Promise<void> {
    this.#isNews = true;
    await this.#ask();
  }

  async #ask(): Promise<void> {
    const [first, last] = this.inView();
    this.#look = { file: this.project.active, first, last, listed: this.isListed() };
    try {
      this.found = await this.engine.request('findings', [this.#look, this.settings.language]);
    } catch (error) {
      if ((error as { code?: string }).code === 'outdated') return;
      // The old findings stay; that the worker died is said elsewhere.
    }
    this.isPending = false;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
