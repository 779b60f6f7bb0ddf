// How the plan stands to each requirement of its guides.

import type { Context, Pane } from '../app/context';
import type { RequirementFinding, RequirementState } from 'plikt';
import type { ShownReport, ShownRequirement } from '../engine/server';
import { fromReport } from '../editor/positions';
import { words } from '../texts';
import { coded, h } from '../ui/dom';
import { proposals } from './proposals';
import { sign } from './states';

const ORDER: RequirementState[] = ['missing', 'cannot_tell', 'met', 'waived', 'not_relevant', 'not_checkable', 'replaced'];

export class ReportPane implements Pane {
  readonly id = 'report';
  readonly element = h('div', { className: 'pane report' });
  #shown: RequirementState | 'all' | undefined;
  /** What the user unfolded or folded away, by label. */
  #chosen = new Map<string, boolean>();

  constructor(private readonly context: Context) {}

  async refresh(): Promise<void> {
    this.#draw(await this.context.engine.request('shownReport', [this.context.settings.language]));
  }

  #draw(report: ShownReport): void {
    const said = words().report;
    const { requirements } = report;
    if (requirements.length === 0) {
      const { project } = this.context;
      const begin = () => project.write(project.active, words().open.start, 'elsewhere');
      this.element.replaceChildren(
        h('h2', {}, said.title),
        h('p', { className: 'empty' }, said.none),
        project.isEmpty ? h('button', { type: 'button', className: 'quiet', onclick: begin }, said.begin) : '',
      );
      return;
    }
    const counts = new Map(ORDER.map((state) => [state, requirements.filter((one) => one.state === state).length]));
    // What was chosen stays while there is anything of it.
    if (this.#shown === undefined || (this.#shown !== 'all' && counts.get(this.#shown) === 0)) {
      this.#shown = (counts.get('missing') ?? 0) > 0 ? 'missing' : 'all';
    }
    const shown = this.#shown;
    const seen = requirements.filter((one) => shown === 'all' || one.state === shown);
    this.element.replaceChildren(
      h('h2', {}, said.title),
      this.#summary(requirements.length, counts),
      this.#filter(requirements.length, counts),
      h('p', { className: 'count' }, said.shows(seen.length, requirements.length)),
      h(
        'ul',
        { className: 'requirements' },
        seen.map((one) => this.#requirement(one)),
      ),
    );
    const redraw = (state: RequirementState | 'all') => {
      this.#shown = state;
      this.#draw(report);
      this.element.querySelector<HTMLElement>('.filter [aria-pressed=true]')?.focus();
    };
    for (const button of this.element.querySelectorAll<HTMLButtonElement>('.filter button')) {
      button.addEventListener('click', () => redraw(button.value as RequirementState | 'all'));
    }
  }

  #summary(all: number, counts: Map<RequirementState, number>): HTMLElement {
    const said = words().report;
    const met = (counts.get('met') ?? 0) + (counts.get('waived') ?? 0);
    const asked = met + (counts.get('missing') ?? 0) + (counts.get('cannot_tell') ?? 0);
    return h(
      'div',
      { className: 'standing' },
      h('p', { className: 'figure' }, h('strong', {}, String(met)), ' ', said.of(asked)),
      h(
        'div',
        { className: 'meter', attributes: { 'aria-hidden': 'true' } },
        ORDER.filter((state) => (counts.get(state) ?? 0) > 0 && ['met', 'waived', 'missing', 'cannot_tell'].includes(state))
          .sort((a, b) => 'mwc'.indexOf(a[0]!) - 'mwc'.indexOf(b[0]!))
          .map((state) => {
            const part = h('span', { className: state });
            part.style.flexGrow = String(counts.get(state));
            return part;
          }),
      ),
      h('p', { className: 'soft' }, said.explain(all - asked)),
    );
  }

  #filter(all: number, counts: Map<RequirementState, number>): HTMLElement {
    const said = words();
    const button = (value: RequirementState | 'all', label: string, count: number) =>
      h(
        'button',
        { type: 'button', value, className: 'chip', attributes: { 'aria-pressed': String(this.#shown === value) } },
        value !== 'all' && sign(value),
        h('span', {}, label),
        ' ',
        h('span', { className: 'number' }, String(count)),
      );
    return h(
      'div',
      { className: 'filter', attributes: { role: 'group', 'aria-label': said.report.filter } },
      button('all', said.report.all, all),
      ORDER.filter((state) => (counts.get(state) ?? 0) > 0).map((state) =>
        button(state, said.states[state], counts.get(state) ?? 0),
      ),
    );
  }

  #requirement(one: ShownRequirement): HTMLElement {
    const said = words();
    const place = [said.forces[one.force] ?? one.force, one.place].filter((part) => part !== '').join(' · ');
    const details: (HTMLElement | false | undefined)[] = [
      ...one.findings.map((finding) => this.#finding(finding)),
      one.more > 0 && h('p', { className: 'soft' }, said.report.moreFindings(one.more)),
      one.not_checkable !== undefined && h('p', { className: 'soft' }, one.not_checkable),
      one.replaced_by !== undefined &&
        one.replaced_by.length > 0 &&
        h('p', { className: 'soft' }, said.report.replacedBy(one.replaced_by.join(', '))),
    ];
    if (one.state === 'missing') {
      details.push(
        h(
          'button',
          { type: 'button', className: 'quiet', onclick: () => void proposals(this.context, one) },
          said.report.propose,
        ),
      );
    }
    const head = [
      sign(one.state),
      h(
        'span',
        { className: 'about' },
        h('span', { className: 'name' }, one.title),
        h(
          'span',
          { className: 'where' },
          h('span', { className: 'heard' }, `${said.states[one.state]}. `),
          `${one.label} · ${place}`,
        ),
      ),
    ];
    const rest = details.filter((part) => part !== false && part !== undefined);
    if (rest.length === 0) return h('li', { className: one.state }, h('div', { className: 'head' }, ...head));
    const isOpen = this.#chosen.get(one.label) ?? (one.state === 'missing' && one.findings.length > 0);
    const fold = h('details', { open: isOpen }, h('summary', { className: 'head' }, ...head), ...rest);
    fold.addEventListener('toggle', () => {
      if (fold.open !== isOpen) this.#chosen.set(one.label, fold.open);
    });
    return h('li', { className: one.state }, fold);
  }

  #finding(finding: RequirementFinding): HTMLElement {
    const { project, goTo } = this.context;
    const { file } = finding.place;
    const isOurs = project.has(file);
    const go = () => goTo({ file, ...fromReport(project.text(file), finding.place) });
    return h(
      'div',
      { className: 'finding' },
      h('p', {}, coded(finding.message), finding.reason !== undefined && ` – ${finding.reason}`),
      finding.fix !== undefined && h('p', { className: 'help' }, coded(finding.fix)),
      isOurs && h('button', { type: 'button', className: 'link', onclick: go }, words().goTo(file, finding.place.line)),
    );
  }
}
