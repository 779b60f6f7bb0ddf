// The list of findings below the text: the same as the marks in it, for those who read it as a list.

import type { Diagnostic } from 'plikt';
import { NONE, SEVERITIES, type Findings as Found } from '../engine/findings';
import { sign } from '../panes/states';
import { words } from '../texts';
import { coded, h } from '../ui/dom';
import type { Context } from './context';

export class Findings {
  readonly element = h('details', { className: 'findings' });
  #summary = h('summary', {});
  #list = h('ul', {});

  constructor(
    private readonly context: Context,
    onToggle: () => void,
  ) {
    this.element.append(this.#summary, this.#list);
    this.element.addEventListener('toggle', () => {
      this.#fill();
      onToggle();
    });
  }

  #found: Found = NONE;

  show(found: Found): void {
    this.#found = found;
    const said = words().findings;
    const counts = SEVERITIES.map((severity) => ({ severity, count: found.counts[severity] })).filter(({ count }) => count > 0);
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
    const focused =
      document.activeElement instanceof HTMLElement && this.#list.contains(document.activeElement)
        ? document.activeElement.dataset.at
        : undefined;
    this.#list.replaceChildren(...this.#found.list.map((diagnostic, at) => this.#item(diagnostic, at)));
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
