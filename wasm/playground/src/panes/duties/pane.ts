// Who must do what in a situation: questions, the most decisive first; conclusions with reasons; and a day to travel through
// the law with.

import type { Context, Pane } from '../../app/context';
import type { Duties, FactValue, NormAnswer, Question, SituationSchema } from 'plikt';
import { consult, start, type Base } from '../../engine/requests';
import { words } from '../../texts';
import { dateIn } from '../../texts/date';
import { h } from '../../ui/dom';
import { today } from './case';
import { changed, type Changed } from './changes';
import { conclusion } from './conclusion';
import { CoursePart } from './course';
import { asked as askedOf, question, type Asked } from './question';

const AT_ONCE = 4;

export class DutiesPane implements Pane {
  readonly id = 'duties';
  readonly element = h('div', { className: 'pane duties' });
  #setup = h('div', { className: 'setup' });
  #questions = h('section', { className: 'questions', attributes: { 'aria-labelledby': 'questions-title' } });
  #conclusions = h('section', { className: 'conclusions', attributes: { 'aria-labelledby': 'conclusions-title' } });
  #changes = h('div', { className: 'changes', attributes: { role: 'status' } });
  #columns = h('div', { className: 'columns' });
  #modes = h('div', { className: 'segments modes', attributes: { role: 'group', 'aria-label': words().course.shown } });
  #course: CoursePart;
  #open = new Set<string>();
  #more = false;
  #base: Base = 'plan';
  #schema: SituationSchema | undefined;
  #before: Duties | undefined;

  constructor(private readonly context: Context) {
    const said = words().duties;
    this.#course = new CoursePart(context, (party) => this.#named(party));
    this.element.append(
      h(
        'div',
        { className: 'pane-bar' },
        h('h2', {}, words().panes.duties),
        h('button', { type: 'button', className: 'quiet', onclick: () => this.#clear() }, said.clear),
      ),
      h('p', { className: 'soft lead' }, said.lead),
      this.#setup,
      this.#modes,
      this.#columns,
      this.#course.element,
    );
    this.#modes.append(
      ...(['situation', 'course'] as const).map((value) =>
        h(
          'button',
          { type: 'button', className: 'segment', value, onclick: () => this.#switch(value === 'course') },
          words().course[value],
        ),
      ),
    );
    this.#columns.append(this.#questions, this.#conclusions);
    this.#switch(false);
  }

  async refresh(): Promise<void> {
    const { engine, settings } = this.context;
    const { language } = settings;
    let schema = await consult(engine, 'plan', 'situationSchema', [language]);
    this.#base = 'plan';
    if (Object.keys(schema.$defs.facts.properties).length === 0) {
      this.#base = 'law';
      schema = await consult(engine, 'law', 'situationSchema', [language]);
    }
    this.#schema = schema;
    this.#drawSetup(schema);
    await this.#decide();
  }

  #clear(): void {
    this.context.case.clear();
    this.#before = undefined;
    this.#changes.replaceChildren();
    start(this.refresh().then(() => this.#setup.querySelector<HTMLElement>('select')?.focus()));
  }

  // ---- Day and person

  #drawSetup(schema: SituationSchema): void {
    const said = words().duties;
    const { case: facts } = this.context;
    const day = h('input', { type: 'date', value: facts.at, id: 'duties-day', min: '1900-01-01', max: '2100-12-31' });
    const slider = h('input', {
      type: 'range',
      min: '1990',
      max: String(new Date().getFullYear() + 2),
      step: '1',
      value: facts.at.slice(0, 4),
      attributes: { 'aria-label': said.year },
    });
    const year = h('output', {}, facts.at.slice(0, 4));
    const travel = (at: string) => {
      if (!/^\d{4}-\d\d-\d\d$/u.test(at)) return;
      facts.at = at;
      day.value = at;
      slider.value = at.slice(0, 4);
      year.value = at.slice(0, 4);
      slider.setAttribute('aria-valuetext', at);
      start(this.#decide(true));
    };
    day.addEventListener('change', () => travel(day.value));
    slider.addEventListener('input', () => (year.value = slider.value));
    slider.addEventListener('change', () => travel(`${slider.value}${(facts.at || today()).slice(4)}`));
    const parties =
      schema.$defs.party === false
        ? []
        : [...schema.$defs.party.oneOf].sort((a, b) => a.title.localeCompare(b.title, this.context.settings.language));
    const actor = h(
      'select',
      { id: 'duties-actor' },
      h('option', { value: '' }, said.anyone),
      parties.map((party) => h('option', { value: party.const, selected: party.const === facts.actor }, party.title)),
    );
    actor.addEventListener('change', () => {
      facts.actor = actor.value === '' ? null : actor.value;
      start(this.#decide());
    });
    this.#setup.replaceChildren(
      h('div', { className: 'field' }, h('label', { htmlFor: 'duties-actor' }, said.actor), actor),
      h('div', { className: 'field' }, h('label', { htmlFor: 'duties-day' }, said.day), day),
      h(
        'div',
        { className: 'field travel' },
        h('span', { attributes: { 'aria-hidden': 'true' } }, said.year),
        h('div', {}, slider, year),
      ),
      this.#base === 'law' ? h('p', { className: 'soft' }, said.lawAlone) : '',
    );
  }

  // ---- Questions and conclusions

  async #decide(travelled = false): Promise<void> {
    const { engine, settings, case: facts } = this.context;
    const { situation } = facts;
    const [asked, answer] = await Promise.all([
      consult(engine, this.#base, 'ask', [situation, settings.language]),
      consult(engine, this.#base, 'duties', [situation, settings.language]),
    ]).catch((error: Error & { code?: string }) => {
      if (error.code !== 'wrong-situation') throw error;
      this.#conclusions.replaceChildren(
        h('h3', { id: 'conclusions-title' }, words().duties.conclusions),
        h('p', { className: 'wrong' }, error.message),
      );
      return [];
    });
    if (asked === undefined || answer === undefined) return;
    if (travelled && this.#before) this.#drawChanges(this.#before, answer);
    else if (!travelled) this.#changes.replaceChildren();
    this.#before = answer;
    this.#drawQuestions(asked.questions);
    this.#drawConclusions(answer);
    if (!this.#course.element.hidden) await this.#follow();
  }

  async #follow(): Promise<void> {
    if (this.#schema !== undefined) await this.#course.refresh(this.#base, this.#schema, this.#before);
  }

  /** The situation as it is on the day, or what comes of it over time. */
  #switch(isCourse: boolean): void {
    this.#course.element.hidden = !isCourse;
    this.#columns.hidden = isCourse;
    for (const button of this.#modes.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String((button.value === 'course') === isCourse));
    if (isCourse) start(this.#follow());
  }

  #answer(fact: string, value: FactValue | undefined): void {
    const { facts } = this.context.case;
    if (value === undefined || (typeof value === 'number' && Number.isNaN(value))) facts.delete(fact);
    else facts.set(fact, value);
    const focus = document.activeElement?.closest('.question') !== null;
    start(
      this.#decide().then(() => {
        if (focus) this.#questions.querySelector<HTMLElement>('.open .question :is(button, select, input)')?.focus();
      }),
    );
  }

  #drawQuestions(open: Question[]): void {
    const said = words().duties;
    const { facts } = this.context.case;
    const unanswered = open.filter(({ fact }) => !facts.has(fact));
    const shown = this.#more ? unanswered : unanswered.slice(0, AT_ONCE);
    const draw = (asked: Asked) => question(asked, facts.get(asked.fact), (value) => this.#answer(asked.fact, value));
    const answered = [...facts.keys()]
      .reverse()
      .map((fact) => askedOf(this.#schema, fact))
      .filter((one) => one !== undefined);
    this.#questions.replaceChildren(
      h('h3', { id: 'questions-title' }, said.questions),
      unanswered.length === 0
        ? h('p', { className: 'empty' }, said.noQuestions)
        : h('div', { className: 'open' }, shown.map(draw)),
      unanswered.length > AT_ONCE
        ? h(
            'button',
            { type: 'button', className: 'quiet', onclick: () => this.#toggle(open) },
            this.#more ? said.fewer : said.more(unanswered.length - AT_ONCE),
          )
        : '',
      answered.length > 0
        ? h('div', { className: 'answered' }, h('h4', {}, said.answered(answered.length)), answered.map(draw))
        : '',
    );
  }

  #toggle(open: Question[]): void {
    this.#more = !this.#more;
    this.#drawQuestions(open);
    this.#questions.querySelector<HTMLElement>(':scope > .quiet')?.focus();
  }

  #named(label: string | null): string {
    const parties = this.#schema?.$defs.party;
    if (label === null) return words().duties.everyone;
    return (parties && parties.oneOf.find((party) => party.const === label)?.title) || label;
  }

  #drawConclusions(answer: Duties): void {
    const said = words().duties;
    const rank = { applies: 0, freed: 1, contested: 2, overridden: 3, undetermined: 4, does_not_apply: 5 };
    const sorted = [...answer.norms].sort((a, b) => rank[a.state] - rank[b.state]);
    const own = answer.actor === null ? [] : sorted.filter((norm) => norm.party === answer.actor);
    const others = sorted.filter((norm) => !own.includes(norm));
    const draw = (norm: NormAnswer) => conclusion(norm, this.#named(norm.party), this.#open);
    const clear = (norms: NormAnswer[]) => norms.filter((norm) => norm.state !== 'undetermined');
    const unclear = (norms: NormAnswer[]) => norms.filter((norm) => norm.state === 'undetermined');
    const group = (title: string, norms: NormAnswer[], folded = false) =>
      norms.length === 0
        ? ''
        : folded
          ? this.#folded(title, norms, draw)
          : h('div', { className: 'group' }, h('h4', { className: 'group-title' }, title), norms.map(draw));
    this.#conclusions.replaceChildren(
      h('h3', { id: 'conclusions-title' }, said.conclusions),
      this.#changes,
      answer.norms.length === 0 ? h('p', { className: 'empty' }, said.nothing) : '',
      answer.actor === null
        ? h('p', { className: 'soft' }, said.chooseActor)
        : clear(own).length === 0
          ? h('p', { className: 'soft' }, said.notYet(unclear(own).length))
          : '',
      answer.unverified === undefined
        ? ''
        : h('p', { className: 'soft' }, said.restsOnUnverified(answer.unverified.map(({ title }) => title).join(', '))),
      answer.examined_to === undefined ? '' : h('p', { className: 'soft' }, said.examinedTo(this.#said(answer.examined_to))),
      group(said.forYou, clear(own)),
      this.#narrower(answer),
      group(said.maybeForYou(unclear(own).length), unclear(own), true),
      group(said.forOthers(clear(others).length), clear(others), true),
      group(said.maybeForOthers(unclear(others).length), unclear(others), true),
    );
  }

  /** What more would apply if whoever asks were of a narrower sort, and a button to say so. */
  #narrower({ narrower = [] }: Duties): HTMLElement | string {
    if (narrower.length === 0) return '';
    const choose = (role: string) => {
      this.context.case.actor = role;
      if (this.#schema !== undefined) this.#drawSetup(this.#schema);
      start(this.#decide().then(() => this.#setup.querySelector<HTMLElement>('select')?.focus()));
    };
    return h(
      'div',
      { className: 'group' },
      h('h4', { className: 'group-title' }, words().duties.narrower),
      h(
        'ul',
        {},
        narrower.map(({ role, title, norms }) =>
          h(
            'li',
            {},
            h('button', { type: 'button', className: 'quiet', onclick: () => choose(role) }, title),
            `: ${norms.map((norm) => norm.title).join(', ')}`,
          ),
        ),
      ),
    );
  }

  #folded(title: string, norms: NormAnswer[], draw: (norm: NormAnswer) => HTMLElement): HTMLElement {
    const key = title.replace(/\d+/gu, '');
    const fold = h(
      'details',
      { className: 'group', open: this.#open.has(key) },
      h('summary', {}, h('h4', { className: 'group-title' }, title)),
    );
    const fill = () => {
      if (fold.open && fold.childElementCount === 1) fold.append(...norms.map(draw));
    };
    fill();
    fold.addEventListener('toggle', () => {
      fill();
      if (fold.open) this.#open.add(key);
      else this.#open.delete(key);
    });
    return fold;
  }

  #drawChanges(before: Duties, after: Duties): void {
    const said = words().duties;
    const all = changed(before, after);
    const isSettled = (norm: NormAnswer | undefined) => norm !== undefined && norm.state !== 'undetermined';
    const settled = all.filter((change) => isSettled(change.before) || isSettled(change.after));
    const open = all.filter((change) => !settled.includes(change));
    const state = (norm: NormAnswer | undefined) =>
      norm === undefined ? said.wasNot : `${norm.basis.join('; ') || '–'} (${said.states[norm.state]})`;
    const list = (changes: Changed[]) =>
      h(
        'ul',
        {},
        changes.map((change) =>
          h(
            'li',
            {},
            h('strong', {}, change.title),
            ': ',
            h('span', { className: 'was' }, state(change.before)),
            ' → ',
            state(change.after),
          ),
        ),
      );
    this.#changes.replaceChildren(
      h('h4', {}, said.changed(this.#said(before.at), this.#said(after.at), all.length)),
      settled.length > 0 ? list(settled) : '',
      open.length > 0 ? h('details', {}, h('summary', {}, said.changedOpen(open.length)), list(open)) : '',
    );
  }

  /** A day in the reader's words. */
  #said(day: string | null): string {
    if (day === null) return '';
    return dateIn(this.context.settings.language, day);
  }
}
