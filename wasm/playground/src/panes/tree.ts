// A tree laid out from left to right: the ends one under the other, and what they belong to beside their middle.

import { wrap } from './wrap';

export interface Node {
  label: string;
  title: string;
  /** The name where it is one of many. */
  short: string;
  detail: string;
  kind: 'goal' | 'measure';
  children: Node[];
}

export interface Placed extends Omit<Node, 'children'> {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  children: Placed[];
}

const WIDTH = 250;
const BETWEEN = 44;
const GAP = 8;
const LINE = 18;
const FONT = '14px system-ui, sans-serif';
/** Rings are an error of the plan; the picture must not fall into one. */
const DEEPEST = 12;

export function placed(roots: Node[]): { nodes: Placed[]; width: number; height: number } {
  const nodes: Placed[] = [];
  let bottom = 1;
  let deepest = 0;
  const place = (node: Node, depth: number): Placed => {
    deepest = Math.max(deepest, depth);
    const lines = wrap(node.title, WIDTH - 24, FONT, 4);
    const height = lines.length * LINE + 14;
    const top = bottom;
    const children = depth < DEEPEST ? node.children.map((child) => place(child, depth + 1)) : [];
    const [first, last] = [children[0], children.at(-1)];
    // Beside the middle of what belongs to it, but never above where its own room begins.
    const y = first && last ? Math.max(top, (first.y + last.y + last.height - height) / 2) : bottom;
    bottom = Math.max(bottom, y + height + GAP);
    const all: Placed = { ...node, children, lines, x: 1 + depth * (WIDTH + BETWEEN), y, width: WIDTH, height };
    nodes.push(all);
    return all;
  };
  for (const root of roots) {
    place(root, 0);
    bottom += GAP * 2;
  }
  return { nodes, width: (deepest + 1) * (WIDTH + BETWEEN) - BETWEEN + 2, height: bottom };
}
