// The list of findings below the text: the same as the marks in it, for those who read it as a list.

import type { Diagnostic, Severity } from '../engine/answers';
import { sign } from '../panes/states';
import { words } from '../texts';
import { coded, h } from '../ui/dom';
import type { Context } from './context';

const ORDER: Severity[] = ['error', 'warning', 'hint'];
/** A list of more is no help; the rest comes up as these are put right. */
const MOST = 200;

export class Findings {
  readonly element = h('details', { className: 'findings' });
  #summary = h('summary', {});
  #list = h('ul', {});

  constructor(private readonly context: Context) {
    this.element.append(this.#summary, this.#list);
    this.element.addEventListener('toggle', () => this.#fill());
  }

  #diagnostics: Diagnostic[] = [];

  show(diagnostics: Diagnostic[]): void {
    this.#diagnostics = diagnostics;
    const said = words().findings;
    const counts = ORDER.map((severity) => ({
      severity,
      count: diagnostics.filter((one) => one.severity === severity).length,
    })).filter(({ count }) => count > 0);
    this.#summary.replaceChildren(
      ...(counts.length === 0
        ? [sign('met'), h('span', {}, said.none)]
        : counts.map(({ severity, count }) => h('span', { className: 'tally' }, sign(severity), said.count[severity](count)))),
    );
    this.element.classList.toggle('clean', counts.length === 0);
    this.#fill();
  }

  #fill(): void {
    if (!this.element.open) {
      this.#list.replaceChildren();
      return;
    }
    const open = this.context.project.active;
    // Mistakes of the text first: codes of the interpreter have no `_`, as rules of packs do. What rules ask for stands in the report too.
    const rank = (one: Diagnostic) =>
      ORDER.indexOf(one.severity) * 4 + (one.code.includes('_') ? 2 : 0) + (one.file === open ? 0 : 1);
    const sorted = [...this.#diagnostics].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
    const focused =
      document.activeElement instanceof HTMLElement && this.#list.contains(document.activeElement)
        ? document.activeElement.dataset.at
        : undefined;
    this.#list.replaceChildren(...sorted.map((diagnostic, at) => this.#item(diagnostic, at)));
    if (focused !== undefined) this.#list.querySelector<HTMLElement>(`[data-at="${focused}"]`)?.focus();
  }

  #item(diagnostic: Diagnostic, at: number): HTMLElement {
    const { goTo, applyFix } = this.context;
    const said = words();
    return h(
      'li',
      {},
      sign(diagnostic.severity),
      h(
        'div',
        {},
        h(
          'button',
          { type: 'button', className: 'link message', onclick: () => goTo(diagnostic), dataset: { at: String(at) } },
          h('span', { className: 'heard' }, `${said.findings.severity[diagnostic.severity]}: `),
          coded(diagnostic.message),
        ),
        h('p', { className: 'where' }, `${said.place(diagnostic.file, diagnostic.line + 1)} · ${diagnostic.code}`),
        diagnostic.help.map((help) => h('p', { className: 'help' }, coded(help))),
        diagnostic.fix &&
          h('button', { type: 'button', className: 'quiet', onclick: () => applyFix(diagnostic) }, diagnostic.fix.title),
      ),
    );
  }
}
