// When measures are carried out: bars over the years, and the same as a table.

import type { Context, Pane } from '../app/context';
import type { Cell } from 'plikt';
import { words } from '../texts';
import { h, svg } from '../ui/dom';
import { text } from './cells';
import { Pictured, roomOf, scrolling, table } from './picture';
import { declarationOf } from './places';
import { textBlock, wrap } from './wrap';

const MEASURES = 'all measure select label, number, title, start(time), end(time), state, time, responsible';
const PLAN = 'all plan select start(period), end(period), status_date';

const NARROW = 560;

interface Row {
  label: string;
  name: string;
  from: number | undefined;
  to: number | undefined;
  state: string;
  time: string;
  who: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as answers in English have it, as years: 1 July 2026 is 2026.5. */
export function years(cell: Cell | undefined, isEnd = false): number | undefined {
  const match = typeof cell === 'string' ? /^(\d{1,2}) (\w+) (\d{4})$/u.exec(cell) : null;
  const month = MONTHS.indexOf(match?.[2] ?? '');
  if (!match || month < 0) return undefined;
  const day = Number(match[1]) - (isEnd ? 0 : 1);
  return Number(match[3]) + (month + day / 31) / 12;
}

export class TimePane implements Pane {
  readonly id = 'time';
  readonly element: HTMLElement;
  #pictured = new Pictured();

  constructor(private readonly context: Context) {
    this.element = h(
      'div',
      { className: 'pane time' },
      h('div', { className: 'pane-bar' }, h('h2', {}, words().panes.time), this.#pictured.switch),
      this.#pictured.body,
    );
  }

  async refresh(): Promise<void> {
    const { engine, settings } = this.context;
    // Days are read in English, where their form is known; what is shown is in the reader's language.
    const [measures, plan] = await engine.request('queries', [[MEASURES, PLAN], 'en'], { lane: 'time' });
    const [shown] = await engine.request('queries', [[MEASURES], settings.language], { lane: 'time-shown' });
    const rows = (measures?.rows ?? []).map((cells, i): Row => {
      const said = shown?.rows[i] ?? [];
      const [number, title] = [text(cells[1]), text(cells[2]) || text(cells[0])];
      return {
        label: text(cells[0]),
        name: number === '' ? title : `${number} ${title}`,
        from: years(cells[3]),
        to: years(cells[4], true),
        state: text(said[5]),
        time: text(said[6]),
        who: text(said[7]),
      };
    });
    const [from, to, day] = plan?.rows[0] ?? [];
    const timed = rows.filter((row) => row.from !== undefined || row.to !== undefined);
    this.#pictured.switch.hidden = timed.length === 0;
    if (timed.length === 0) {
      this.#pictured.set([h('p', { className: 'empty' }, words().time.none)], []);
      return;
    }
    timed.sort((a, b) => (a.from ?? a.to ?? 0) - (b.from ?? b.to ?? 0) || (a.to ?? Infinity) - (b.to ?? Infinity));
    const untimed = rows.filter((row) => !timed.includes(row));
    this.#pictured.set([this.#picture(timed, years(from), years(to, true), years(day))], [this.#table([...timed, ...untimed])]);
  }

  #picture(rows: Row[], planFrom: number | undefined, planTo: number | undefined, day: number | undefined): HTMLElement {
    const ends = rows.flatMap((row) => [row.from, row.to]).filter((end) => end !== undefined);
    const first = Math.floor(Math.min(...ends, planFrom ?? Infinity));
    const last = Math.max(Math.ceil(Math.max(...ends, planTo ?? -Infinity) - 0.001), first + 1);
    const pane = roomOf(this.element);
    // Where there is little room, the names stand above the bars.
    const isNarrow = pane < NARROW;
    const names = isNarrow ? 0 : 250;
    const head = 30;
    const room = Math.max((isNarrow ? 56 : 110) * (last - first), pane - names - 8);
    const x = (year: number) => names + ((year - first) / (last - first)) * room;
    let y = head;
    const bars = rows.map((row) => {
      const lines = wrap(row.name, isNarrow ? pane - 20 : names - 20, '14px system-ui, sans-serif', 2);
      const top = y;
      const above = lines.length * 18 + (isNarrow ? 6 : 0);
      const height = isNarrow ? above + 26 : above + 14;
      y += height;
      return this.#bar(row, lines, { top, height, middle: isNarrow ? top + above + 12 : top + height / 2 }, x, last);
    });
    const width = names + room + 8;
    const grid: SVGElement[] = [];
    for (let year = first; year <= last; year += 1) {
      grid.push(svg('line', { class: 'year', x1: x(year), x2: x(year), y1: 8, y2: y }));
      if (year === last) break;
      grid.push(svg('text', { class: 'year', x: x(year) + 6, y: 20 }, String(year)));
      // Where names stand above the bars, more lines would run through them.
      for (const part of isNarrow ? [] : [0.25, 0.5, 0.75]) {
        grid.push(svg('line', { class: 'quarter', x1: x(year + part), x2: x(year + part), y1: head, y2: y }));
      }
    }
    if (day !== undefined && day >= first && day <= last) {
      grid.push(svg('line', { class: 'day', x1: x(day), x2: x(day), y1: head - 4, y2: y }));
    }
    const picture = svg(
      'svg',
      {
        viewBox: `0 0 ${width} ${y + 8}`,
        width,
        height: y + 8,
        role: 'img',
        'aria-label': words().time.described(rows.length, first, last - 1),
      },
      grid,
      bars,
    );
    return h('div', {}, scrolling(words().panes.time, picture), h('p', { className: 'soft legend' }, words().time.legend));
  }

  #bar(
    row: Row,
    lines: string[],
    at: { top: number; height: number; middle: number },
    x: (year: number) => number,
    last: number,
  ): SVGElement {
    const { top, height, middle } = at;
    const bar: SVGElement[] = [];
    if (row.from === undefined && row.to !== undefined) {
      // Only when it must be done by is known.
      const due = x(row.to);
      bar.push(svg('path', { class: 'point', d: `M${due - 7} ${middle}l7-7 7 7-7 7z` }));
    } else {
      const from = x(row.from ?? last);
      const to = row.to === undefined ? x(last) : x(row.to);
      bar.push(
        svg('rect', {
          class: row.to === undefined ? 'bar open' : 'bar',
          x: from,
          y: middle - 7,
          width: Math.max(3, to - from),
          height: 14,
          rx: 2,
        }),
      );
      if (row.to === undefined) bar.push(svg('path', { class: 'onward', d: `M${to - 7} ${middle - 5}l5 5-5 5` }));
    }
    const group = svg(
      'g',
      { class: 'row' },
      svg('rect', { class: 'band', x: 0, y: top, width: x(last), height }),
      textBlock(lines, 8, top + 20, 18, 'title'),
      bar,
      svg('title', {}, `${row.name}: ${row.time}`),
    );
    group.addEventListener('click', () => this.#go(row.label));
    return group;
  }

  #go(label: string): void {
    const place = declarationOf(this.context.project, label);
    if (place) this.context.goTo(place);
  }

  #table(rows: Row[]): HTMLElement {
    const said = words().time;
    return table(
      words().panes.time,
      [said.measure, said.when, said.state, said.who],
      rows.map((row) => [
        h('button', { type: 'button', className: 'link', onclick: () => this.#go(row.label) }, row.name),
        row.time || said.notStated,
        row.state,
        row.who,
      ]),
    );
  }
}
