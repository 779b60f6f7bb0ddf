// The panes beside the text, one of them shown; what is not shown is not computed.

import { isPassing } from 'plikt/steady';
import { words } from '../texts';
import { h } from '../ui/dom';
import { tabId, Tabs } from '../ui/tabs';
import type { Context, Pane } from './context';
import { DutiesPane } from '../panes/duties/pane';
import { ExportedPane } from '../panes/exported';
import { GoalsPane } from '../panes/goals';
import { ReplPane } from '../panes/repl';
import { ReportPane } from '../panes/report';
import { TestsPane } from '../panes/tests';
import { TimePane } from '../panes/time';

export const TEXT = 'text';
const narrow = matchMedia('(max-width: 899px)');
export const isNarrow = () => narrow.matches;

const PANEL = 'pane-panel';
/** What takes longer, in milliseconds, is made anew only in a pause of the writing, so that it does not hold it up. */
const [AT_ONCE, LEAST, LONGEST] = [80, 300, 2000];

export class Panels {
  readonly element = h('section', { className: 'panels' });
  #panel = h('div', { id: PANEL, className: 'panel', tabIndex: 0, attributes: { role: 'tabpanel' } });
  #tabs: Tabs;
  #panes: Pane[];
  #stale = new Set<string>();
  /** How long each pane took when it was last made anew, in milliseconds. */
  #costs = new Map<string, number>();
  #drawing = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #badges = new Map<string, { text: string; said: string; tone: string }>();

  constructor(
    context: Context,
    private shown: string,
    private readonly onShow: (id: string) => void,
  ) {
    this.#panes = [
      new ReportPane(context),
      new ExportedPane(context, 'document'),
      new ExportedPane(context, 'table'),
      new GoalsPane(context),
      new TimePane(context),
      new DutiesPane(context),
      new TestsPane(context),
      new ReplPane(context),
    ];
    this.#tabs = new Tabs(
      words().panes.label,
      (id) => (id === TEXT ? 'editor-panel' : PANEL),
      (id) => this.show(id),
    );
    this.element.setAttribute('aria-label', words().panes.label);
    this.element.append(this.#tabs.element, this.#panel);
    narrow.addEventListener('change', () => this.#draw());
  }

  /** What is seen: where there is room, the text stands beside the panes and is none of them. */
  get #seen(): string {
    return this.shown === TEXT && !isNarrow() ? 'report' : this.shown;
  }

  show(id: string): void {
    this.shown = id;
    this.#draw();
    this.onShow(id);
    const pane = this.#pane();
    if (pane !== undefined && this.#panel.firstElementChild !== pane.element) {
      this.#panel.replaceChildren(pane.element);
      this.#panel.scrollTop = 0;
    }
    void this.#refresh();
  }

  /** The narrow page shows the text as one of the panes; the wide one beside them. */
  #pane(): Pane | undefined {
    return this.#panes.find((pane) => pane.id === (this.shown === TEXT ? 'report' : this.shown));
  }

  get isText(): boolean {
    return this.shown === TEXT;
  }

  badge(id: string, badge: { text: string; said: string; tone: string } | undefined): void {
    if (badge) this.#badges.set(id, badge);
    else this.#badges.delete(id);
    this.#draw();
  }

  /** Something that panes show has changed. */
  outdate(): void {
    for (const pane of this.#panes) this.#stale.add(pane.id);
    if (this.#cost < AT_ONCE) void this.#refresh();
    else this.#wait();
  }

  /** A key was pressed: what takes long waits on. */
  typed(): void {
    if (this.#waiting !== undefined) this.#wait();
  }

  get #cost(): number {
    return this.#costs.get(this.#pane()?.id ?? '') ?? 0;
  }

  #wait(): void {
    clearTimeout(this.#waiting);
    this.#panel.setAttribute('aria-busy', 'true');
    const pause = Math.min(LONGEST, Math.max(LEAST, this.#cost * 3));
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      void this.#refresh();
    }, pause);
  }

  async #refresh(): Promise<void> {
    const pane = this.#pane();
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (pane === undefined || !this.#stale.delete(pane.id)) {
      if (this.#drawing === 0) this.#panel.removeAttribute('aria-busy');
      return;
    }
    this.#drawing += 1;
    this.#panel.setAttribute('aria-busy', 'true');
    const begin = performance.now();
    try {
      await pane.refresh();
      this.#costs.set(pane.id, performance.now() - begin);
      // Pictures fit the room they are drawn in; a pane that is not shown any more had none.
      if (!pane.element.isConnected) this.#stale.add(pane.id);
    } catch (error) {
      if (isPassing(error) && (error as { code: string }).code === 'outdated') return;
      this.#stale.add(pane.id);
      if (!isPassing(error))
        pane.element.append(h('p', { className: 'wrong', attributes: { role: 'alert' } }, String((error as Error).message)));
    } finally {
      this.#drawing -= 1;
      if (this.#drawing === 0 && this.#waiting === undefined) this.#panel.removeAttribute('aria-busy');
    }
  }

  #draw(): void {
    const said = words().panes;
    const tab = (id: string, label: string) => {
      const badge = this.#badges.get(id);
      return { id, label, ...(badge ? { badge } : {}), ...(id === TEXT ? { className: 'only-narrow' } : {}) };
    };
    this.#tabs.show([tab(TEXT, said.text), ...this.#panes.map((pane) => tab(pane.id, said[pane.id as 'report']))], this.#seen);
    this.#panel.setAttribute('aria-labelledby', tabId(this.#seen === TEXT ? 'editor-panel' : PANEL, this.#seen));
  }
}
