// Goals, what they consist of, and the measures that serve them: a tree, and the same as a table.

import type { Context, Pane } from '../app/context';
import type { Cell } from 'plikt';
import { words } from '../texts';
import { h, svg } from '../ui/dom';
import { list, text } from './cells';
import { Pictured, roomOf, scrolling, table } from './picture';
import { declarationOf } from './places';
import { placed, type Node } from './tree';
import { textBlock } from './wrap';

const GOALS = 'all goal select label, number, title, level, part_of.label, indicator.title';
const MEASURES = 'all measure select label, number, title, state, goal.label, strategy.goal.label';

export class GoalsPane implements Pane {
  readonly id = 'goals';
  readonly element: HTMLElement;
  #pictured = new Pictured();

  constructor(private readonly context: Context) {
    this.element = h(
      'div',
      { className: 'pane goals' },
      h('div', { className: 'pane-bar' }, h('h2', {}, words().panes.goals), this.#pictured.switch),
      this.#pictured.body,
    );
  }

  async refresh(): Promise<void> {
    const { engine, settings } = this.context;
    const [goals, measures] = await engine.request('queries', [[GOALS, MEASURES], settings.language], { lane: 'goals' });
    const roots = grow(goals?.rows ?? [], measures?.rows ?? []);
    this.#pictured.switch.hidden = roots.length === 0;
    if (roots.length === 0) {
      this.#pictured.set([h('p', { className: 'empty' }, words().goals.none)], []);
      return;
    }
    this.#pictured.set([this.#picture(roots)], [this.#table(roots)]);
  }

  #picture(roots: Node[]): HTMLElement {
    const { nodes, branches, width, height } = placed(roots, roomOf(this.element));
    const picture = svg(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': words().goals.described(nodes.length) },
      branches.map((d) => svg('path', { class: 'branch', d })),
      nodes.map((node) => {
        const group = svg(
          'g',
          { class: `node ${node.kind}` },
          svg('rect', { x: node.x, y: node.y, width: node.width, height: node.height, rx: 4 }),
          textBlock(node.lines, node.x + 12, node.y + 20, 18, 'title'),
        );
        group.addEventListener('click', () => this.#go(node.label));
        return group;
      }),
    );
    return scrolling(words().panes.goals, picture);
  }

  #go(label: string): void {
    const place = declarationOf(this.context.project, label);
    if (place) this.context.goTo(place);
  }

  #table(roots: Node[]): HTMLElement {
    const said = words().goals;
    const rows: (globalThis.Node | string)[][] = [];
    const walk = (node: Node, path: string[]) => {
      const name = h('button', { type: 'button', className: 'link', onclick: () => this.#go(node.label) }, node.title);
      rows.push([name, said.kinds[node.kind], node.detail, path.join(' › ')]);
      for (const child of node.children) walk(child, [...path, node.short]);
    };
    for (const root of roots) walk(root, []);
    return table(words().panes.goals, [said.what, said.kind, said.detail, said.under], rows);
  }
}

/** Measures without a goal hang at the top: that they serve nothing is worth seeing. */
function grow(goals: Cell[][], measures: Cell[][]): Node[] {
  const nodes = new Map<string, Node>();
  const roots: Node[] = [];
  const named = (number: string, title: string) => (number === '' ? title : `${number} ${title}`);
  for (const [label, number, title, level, , indicators] of goals) {
    nodes.set(text(label), {
      label: text(label),
      title: named(text(number), text(title) || text(label)),
      short: text(number) || text(label),
      detail: [text(level), ...list(indicators)].filter(Boolean).join(' · '),
      kind: 'goal',
      children: [],
    });
  }
  for (const [label, , , , parent] of goals) {
    const node = nodes.get(text(label));
    if (!node) continue;
    const above = nodes.get(text(parent));
    if (above && above !== node) above.children.push(node);
    else roots.push(node);
  }
  for (const [label, number, title, state, direct, through] of measures) {
    const shape = (): Node => ({
      label: text(label),
      title: named(text(number), text(title) || text(label)),
      short: text(number) || text(label),
      detail: text(state),
      kind: 'measure',
      children: [],
    });
    const above = [...new Set([...list(direct), ...list(through)])]
      .map((goal) => nodes.get(goal))
      .filter((goal) => goal !== undefined);
    if (above.length === 0) roots.push(shape());
    for (const goal of above) goal.children.push(shape());
  }
  return roots;
}
