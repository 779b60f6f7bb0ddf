// A case over time: what happens, what follows from it day by day, what is due and what is broken.

import type { Choice, Course, Duties, SituationSchema } from 'plikt';
import type { Context } from '../../app/context';
import { consult, start, type Base } from '../../engine/requests';
import { words } from '../../texts';
import { h } from '../../ui/dom';
import { table } from '../picture';
import { sign } from '../states';
import { GROUPS, offers } from './offers';
import { control } from './question';

type Life = Course['lives'][number];
type Named = (party: string | null) => string;
type Becomes = ReturnType<ReturnType<typeof control>['value']>;

/** How a stage looks. */
const SIGNS: Record<Life['stage'], string> = {
  in_force: 'due',
  fulfilled: 'met',
  fulfilled_late: 'late',
  breached: 'missing',
  breached_excused: 'waived',
  waived: 'waived',
  lapsed: 'not_relevant',
  overridden: 'overridden',
  suspended: 'not_relevant',
  not_triggered: 'not_relevant',
  undetermined: 'cannot_tell',
};

export class CoursePart {
  readonly element = h('div', { className: 'course', hidden: true });
  #form = h('div', { className: 'happens' });
  #result = h('section', { className: 'followed', attributes: { 'aria-labelledby': 'course-title' } });
  /** The case of the files that is followed; nothing: the situation that is tried out. */
  #chosen = '';
  #cases: Choice[] = [];
  /** What came of it when it was followed last. */
  #lives: Life[] = [];
  #base: Base = 'plan';

  constructor(
    private readonly context: Context,
    private readonly named: Named,
  ) {
    this.element.append(this.#form, this.#result);
  }

  async refresh(base: Base, schema: SituationSchema, answer: Duties | undefined): Promise<void> {
    const { engine, settings } = this.context;
    this.#base = base;
    this.#cases = base === 'plan' ? await engine.request('cases', [settings.language]) : [];
    if (!this.#cases.some(({ value }) => value === this.#chosen)) this.#chosen = '';
    await this.#follow();
    this.#drawForm(schema, answer);
  }

  async #follow(): Promise<void> {
    this.element.classList.toggle('of-file', this.#chosen !== '');
    const { engine, settings, case: facts } = this.context;
    try {
      const course =
        this.#chosen === ''
          ? await consult(engine, this.#base, 'follow', [facts.course, settings.language])
          : await engine.request('followCase', [this.#chosen, facts.followTo || undefined, settings.language], {
              lane: 'follow',
            });
      this.#lives = course.lives;
      this.#draw(course);
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code !== 'wrong-situation') throw error;
      this.#result.replaceChildren(this.#title(), h('p', { className: 'wrong' }, message));
    }
  }

  /** Follow it anew; what is offered depends on what came of it. */
  #again(schema: SituationSchema, answer: Duties | undefined, focus: string): void {
    start(
      this.#follow().then(() => {
        this.#drawForm(schema, answer);
        this.#form.querySelector<HTMLElement>(focus)?.focus();
      }),
    );
  }

  // ---- What happens

  #drawForm(schema: SituationSchema, answer: Duties | undefined): void {
    const said = words().course;
    const which = h(
      'select',
      { id: 'course-case' },
      h('option', { value: '' }, said.ownCase),
      this.#cases.map(({ value, text }) => h('option', { value, selected: value === this.#chosen }, text)),
    );
    which.addEventListener('change', () => {
      this.#chosen = which.value;
      this.#again(schema, answer, '#course-case');
    });
    this.#form.replaceChildren(
      h('p', { className: 'soft lead' }, this.#chosen === '' ? said.lead : said.leadOfFile),
      this.#cases.length > 0
        ? h(
            'div',
            { className: 'setup' },
            h('div', { className: 'field' }, h('label', { htmlFor: 'course-case' }, said.which), which),
          )
        : '',
      ...(this.#chosen === '' ? [this.#adding(schema, answer), this.#added(schema, answer)] : []),
    );
  }

  #adding(schema: SituationSchema, answer: Duties | undefined): HTMLElement {
    const said = words().course;
    const { case: facts } = this.context;
    const offered = offers(schema, answer, facts, this.#lives, this.named);
    const what = h(
      'select',
      { id: 'course-what' },
      GROUPS.map((group) => {
        const label = said[group];
        const own = offered.map((offer, at) => ({ ...offer, at })).filter((offer) => offer.group === group);
        return own.length === 0
          ? null
          : h(
              'optgroup',
              { label },
              own.map(({ text, at }) => h('option', { value: String(at) }, text)),
            );
      }),
    );
    const day = h('input', {
      type: 'date',
      id: 'course-day',
      value: facts.events.at(-1)?.event.at ?? facts.at,
      min: '1900-01-01',
      max: '2100-12-31',
    });
    const add = h('button', { type: 'submit', className: 'primary' }, said.add);
    // What a fact becomes is asked where it is a fact that is different.
    const becomes = h('div', { className: 'field becomes', hidden: true });
    const chosen = () => offered[Number(what.value)];
    let read: (() => Becomes) | undefined;
    const drawBecomes = () => {
      const fact = chosen()?.fact;
      becomes.hidden = fact === undefined;
      read = undefined;
      if (fact === undefined) return becomes.replaceChildren();
      const { element, value } = control(fact, 'course-becomes');
      read = value;
      becomes.replaceChildren(h('label', { htmlFor: 'course-becomes' }, said.becomes), element);
    };
    what.addEventListener('change', drawBecomes);
    drawBecomes();
    const form = h(
      'form',
      { className: 'setup add' },
      h('div', { className: 'field what' }, h('label', { htmlFor: 'course-what' }, said.what), what),
      becomes,
      h('div', { className: 'field' }, h('label', { htmlFor: 'course-day' }, said.day), day),
      add,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const offer = chosen();
      if (offer === undefined || day.value === '') return;
      const { fact } = offer;
      const now = read?.();
      if (fact !== undefined && now === undefined) return;
      const sets = fact !== undefined && now !== undefined ? { sets: { [fact.fact]: now.value } } : {};
      const text = now === undefined ? offer.text : `${offer.text} ${now.text}`;
      facts.add({ event: { ...offer.event, ...sets, at: day.value }, text });
      this.#again(schema, answer, '#course-what');
    });
    return form;
  }

  #added(schema: SituationSchema, answer: Duties | undefined): HTMLElement | string {
    const said = words().course;
    const { case: facts } = this.context;
    if (facts.events.length === 0) return '';
    return h(
      'ol',
      { className: 'events', attributes: { 'aria-label': said.added } },
      facts.events.map((happening) =>
        h(
          'li',
          {},
          h('span', { className: 'day' }, said.date(happening.event.at)),
          h('span', {}, happening.text),
          h(
            'button',
            {
              type: 'button',
              className: 'link',
              onclick: () => {
                facts.events = facts.events.filter((one) => one !== happening);
                this.#again(schema, answer, '.events button, #course-what');
              },
            },
            said.takeOut,
            h('span', { className: 'heard' }, `: ${happening.text}`),
          ),
        ),
      ),
    );
  }

  // ---- What follows

  #title(): HTMLElement {
    const said = words().course;
    const { case: facts } = this.context;
    const to = h('input', { type: 'date', id: 'course-to', value: facts.followTo, min: '1900-01-01', max: '2100-12-31' });
    to.addEventListener('change', () => {
      facts.followTo = to.value;
      start(this.#follow().then(() => this.#result.querySelector<HTMLElement>('#course-to')?.focus()));
    });
    return h(
      'div',
      { className: 'course-head' },
      h('h3', { id: 'course-title' }, said.title),
      h('div', { className: 'until' }, h('label', { htmlFor: 'course-to' }, said.to), to),
    );
  }

  #draw(course: Course): void {
    const said = words().course;
    const news = course.lives.filter((life) => life.is_news);
    const due = (life: Life) => life.deadline?.day ?? '';
    const open = news.filter((life) => life.stage === 'in_force' && due(life) !== '').sort((a, b) => (due(a) < due(b) ? -1 : 1));
    const assess = news.filter((life) => life.should_be_assessed);
    const broken = news.filter((life) => ['breached', 'fulfilled_late'].includes(life.stage));
    const list = (title: string, className: string, lives: Life[]) =>
      lives.length === 0
        ? ''
        : h(
            'div',
            { className: `group ${className}` },
            h('h4', {}, title),
            h(
              'ul',
              { className: 'lives' },
              lives.map((life) => this.#life(life)),
            ),
          );
    this.#result.replaceChildren(
      this.#title(),
      news.length === 0 ? h('p', { className: 'empty' }, said.nothing) : '',
      list(said.broken, 'broken', broken),
      list(said.next, 'next', open),
      list(said.assess, 'assess', assess),
      ...(news.length === 0 && course.events.length === 0 ? [] : [h('h4', {}, said.days), this.#days(course, news)]),
      news.length === 0 ? '' : this.#standing(course, news),
    );
  }

  #life(life: Life): HTMLElement {
    return h(
      'li',
      { dataset: { norm: life.norm } },
      sign(SIGNS[life.stage]),
      h(
        'span',
        {},
        h('strong', {}, life.title),
        ` · ${this.named(life.party)}`,
        h('span', { className: 'soft due' }, [life.text, this.#due(life)].filter(Boolean).join(' – ')),
      ),
    );
  }

  /** Both days of a deadline: the one that the law reckons, and the working day that it moves to. */
  #due({ deadline }: Life): string {
    if (deadline === null) return '';
    const moved = deadline.rolled !== null && deadline.rolled !== deadline.day;
    return moved ? `${deadline.text}, ${words().duties.rolled(words().course.date(deadline.rolled!))}` : deadline.text;
  }

  #days(course: Course, news: Life[]): HTMLElement {
    const said = words().course;
    const stages = news.flatMap((life) => life.stages.map((stage) => ({ ...stage, life })));
    const days = [...new Set([...course.events.map(({ day }) => day), ...stages.map(({ day }) => day)])].sort();
    return h(
      'ol',
      { className: 'days' },
      days.map((day) =>
        h(
          'li',
          {},
          h('h5', {}, said.date(day)),
          course.events.filter((event) => event.day === day).map(({ text }) => h('p', { className: 'event' }, text)),
          h(
            'ul',
            {},
            stages
              .filter((stage) => stage.day === day)
              .map(({ life, stage, text }) =>
                h(
                  'li',
                  {},
                  sign(SIGNS[stage]),
                  h(
                    'span',
                    {},
                    `${text}: ${life.title} · ${this.named(life.party)}`,
                    stage === 'in_force' && life.deadline ? h('span', { className: 'soft due' }, this.#due(life)) : null,
                  ),
                ),
              ),
          ),
        ),
      ),
    );
  }

  #standing(course: Course, news: Life[]): HTMLElement {
    const said = words().course;
    const { duties } = words();
    return table(
      said.standing(said.date(course.to)),
      [duties.what, duties.who, said.stage, duties.deadline],
      news.map((life) => [life.title, this.named(life.party), life.text, this.#due(life) || '–']),
    );
  }
}
