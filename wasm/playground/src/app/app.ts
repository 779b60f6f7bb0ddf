// The page: text on one side, panes on the other, a bar above and a line of state below.

import type { Extension } from '@codemirror/state';
import type { Diagnostic, Place } from 'plikt';
import { SteadyClient, type Health } from 'plikt/steady';
import { startWorker } from '../engine/host';
import { patience, start, type Engine } from '../engine/requests';
import { CodeEditor } from '../editor/code';
import type { Editor } from '../editor/editor';
import { intelligence } from '../editor/intelligence';
import { PlainEditor } from '../editor/plain';
import { offsetIn } from '../editor/positions';
import { Case } from '../panes/duties/case';
import type { Project } from '../project/project';
import { saveFiles, type Settings } from '../project/storage';
import { setLanguage, words } from '../texts';
import { notify } from '../ui/dialog';
import { h } from '../ui/dom';
import { Analysis } from './analysis';
import type { Context } from './context';
import { FileTabs } from './files';
import { Findings } from './findings';
import { header, openFiles } from './header';
import { isNarrow, Panels, TEXT } from './panels';
import { splitter } from './splitter';

export class App {
  readonly context: Context;
  #analysis: Analysis;
  #health: [Health, string] = ['starting', ''];
  #status = h('p', { className: 'health' });
  #saved = h('p', { className: 'saved' });
  #editor: Editor | undefined;
  #files: FileTabs | undefined;
  #findings: Findings | undefined;
  #panels: Panels | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(project: Project, settings: Settings) {
    const engine: Engine = new SteadyClient(startWorker, {
      onHealth: (health, reason) => this.#feels(health, reason),
      onBusy: (isBusy) => this.#busy(isBusy),
      patience,
    });
    this.context = {
      project,
      engine,
      settings,
      case: new Case(),
      goTo: (place) => this.#goTo(place),
      applyFix: (diagnostic) => this.#applyFix(diagnostic),
    };
    this.#analysis = new Analysis(
      project,
      engine,
      settings,
      () => this.#editor?.view ?? [0, 0],
      () => this.#findings?.element.open === true,
    );
    this.#analysis.onRenewed((isNews) => this.#renewed(isNews));
    project.onChange((change) => {
      if (change.kind === 'text') {
        if (change.from === 'elsewhere') this.#editor?.take(change.name);
        else this.#panels?.typed();
      } else {
        this.#editor?.show();
        this.#files?.show(this.#analysis.found);
      }
      this.#keep();
    });
    window.addEventListener('pagehide', () => this.#keepNow());
    window.addEventListener('dragover', (event) => event.preventDefault());
    window.addEventListener('drop', (event) => {
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void openFiles(this.context, event.dataTransfer.files);
    });
    this.build();
  }

  /** Build the page anew: at the start, and in another language. */
  build(): void {
    const { context } = this;
    const { settings, project } = context;
    const shown = this.#panels?.isText === false ? (document.body.dataset.shown ?? 'report') : TEXT;
    setLanguage(settings.language);
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = words().title;
    this.#editor?.destroy();
    const extension: Extension = intelligence(context);
    this.#editor = settings.plainText
      ? new PlainEditor(project)
      : new CodeEditor(
          project,
          extension,
          (diagnostic) => this.#applyFix(diagnostic),
          () => this.#scrolled(),
          (line, column) => start(this.#nextFinding(line, column)),
        );
    this.#files = new FileTabs(context);
    this.#findings = new Findings(context, () => void this.#analysis.look());
    this.#panels = new Panels(context, shown, (id) => (document.body.dataset.shown = id));
    const text = h(
      'section',
      { className: 'text', attributes: { 'aria-label': words().panes.text } },
      this.#files.element,
      h(
        'div',
        { id: 'editor-panel', className: 'editor', attributes: { role: 'tabpanel', 'aria-label': words().panes.text } },
        this.#editor.element,
      ),
      this.#findings.element,
    );
    const main = h('main', {}, text, splitter(text), this.#panels.element);
    document.body.replaceChildren(
      header(context, () => this.build()),
      main,
      h('footer', { className: 'status-line' }, this.#status, this.#saved, h('p', { className: 'promise' }, words().promise)),
      h('div', { id: 'notices', attributes: { role: 'status', 'aria-live': 'polite' } }),
    );
    this.#panels.show(shown);
    this.#files.show(this.#analysis.found);
    this.#feels(...this.#health);
    this.#keep();
    this.context.engine.replace(project.state.files);
    void this.#analysis.renew();
  }

  #scrolled(): void {
    clearTimeout(this.#scrolling);
    this.#scrolling = setTimeout(() => void this.#analysis.look(), 80);
  }

  async #nextFinding(line: number, column: number): Promise<void> {
    const { engine, project, settings } = this.context;
    const found = await engine.request('nextFinding', [project.active, line, column, settings.language]);
    if (found) this.#goTo(found);
  }

  #renewed(isNews: boolean): void {
    const { found, isPending } = this.#analysis;
    document.documentElement.dataset.pending = String(isPending);
    if (isPending) return;
    const errors = found.counts.error;
    this.#editor?.diagnose(found);
    this.#files?.show(found);
    this.#findings?.show(found);
    if (!isNews) return;
    this.#panels?.badge(
      TEXT,
      errors > 0 ? { text: String(errors), said: words().findings.count.error(errors), tone: 'error' } : undefined,
    );
    this.#panels?.outdate();
  }

  #feels(health: Health, reason: string): void {
    this.#health = [health, reason];
    const said = words().engine;
    this.#status.textContent = health === 'well' ? '' : said[health];
    this.#status.className = `health ${health}`;
    this.#status.title = reason;
    if (health === 'restarting' || health === 'broken') notify(said[health]);
    // After a restart everything that is shown may be old.
    if (health === 'well') void this.#analysis?.renew();
  }

  /** Said only when it takes long enough to be noticed. */
  #busy(isBusy: boolean): void {
    clearTimeout(this.#slow);
    document.documentElement.dataset.busy = String(isBusy);
    if (this.#health[0] !== 'well') return;
    if (isBusy) this.#slow = setTimeout(() => (this.#status.textContent = words().engine.busy), 500);
    else this.#status.textContent = '';
  }

  #goTo(place: Pick<Place, 'file' | 'line' | 'column'> & Partial<Place>): void {
    if (!this.context.project.has(place.file)) return;
    this.#panels?.show(isNarrow() ? TEXT : (document.body.dataset.shown ?? TEXT));
    this.context.project.activate(place.file);
    this.#editor?.goTo(place);
  }

  #applyFix({ fix }: Diagnostic): void {
    if (!fix) return;
    const { project } = this.context;
    const text = project.text(fix.file);
    const [from, to] = [offsetIn(text, fix.line, fix.column), offsetIn(text, fix.endLine, fix.endColumn)];
    project.write(fix.file, text.slice(0, from) + fix.replacement + text.slice(to), 'elsewhere');
    notify(words().findings.fixed(fix.title));
  }

  // ---- Keeping

  #keep(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#keepNow(), 400);
  }

  #keepNow(): void {
    const { project, settings } = this.context;
    const said = words().saved;
    if (!settings.keep) this.#saved.textContent = said.off;
    else this.#saved.textContent = saveFiles(project.state) ? said.on : said.failed;
  }
}
