// A tree laid out: from left to right where there is room, the ends one under the other and what they belong to beside their
// middle; where there is little room as lines under each other, each further in than what it belongs to.

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

export interface Layout {
  nodes: Placed[];
  /** Lines from what things belong to, to them. */
  branches: string[];
  width: number;
  height: number;
}

const BETWEEN = 36;
const INDENT = 22;
const GAP = 8;
const LINE = 18;
/** Narrower than this, the tree goes downwards. */
const NARROW = 560;
/** Rings are an error of the plan; the picture must not fall into one. */
const DEEPEST = 12;

function sized(node: Node, width: number): Omit<Placed, 'x' | 'y' | 'children'> {
  const font = `${node.kind === 'goal' ? '600 ' : ''}14px system-ui, sans-serif`;
  const lines = wrap(node.title, width - 26, font, 4);
  const { label, title, short, detail, kind } = node;
  return { label, title, short, detail, kind, lines, width, height: lines.length * LINE + 14 };
}

export function placed(roots: Node[], room: number): Layout {
  return room < NARROW ? downwards(roots, room) : sideways(roots, room);
}

function depthOf(nodes: Node[], depth = 1): number {
  return depth >= DEEPEST
    ? depth
    : Math.max(depth, ...nodes.map((node) => (node.children.length > 0 ? depthOf(node.children, depth + 1) : depth)));
}

function sideways(roots: Node[], room: number): Layout {
  const columns = depthOf(roots);
  const width = Math.max(190, Math.min(280, (room - 2 - (columns - 1) * BETWEEN) / columns));
  const nodes: Placed[] = [];
  const branches: string[] = [];
  let bottom = 1;
  const place = (node: Node, depth: number): Placed => {
    const size = sized(node, width);
    const top = bottom;
    const children = depth < DEEPEST ? node.children.map((child) => place(child, depth + 1)) : [];
    const [first, last] = [children[0], children.at(-1)];
    // Beside the middle of what belongs to it, but never above where its own room begins.
    const y = first && last ? Math.max(top, (first.y + last.y + last.height - size.height) / 2) : bottom;
    bottom = Math.max(bottom, y + size.height + GAP);
    const all: Placed = { ...size, children, x: 1 + depth * (width + BETWEEN), y };
    const [x1, y1] = [all.x + width, y + size.height / 2];
    for (const child of children) {
      const [x2, y2] = [child.x, child.y + child.height / 2];
      const middle = (x1 + x2) / 2;
      branches.push(`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`);
    }
    nodes.push(all);
    return all;
  };
  for (const root of roots) {
    place(root, 0);
    bottom += GAP * 2;
  }
  return { nodes, branches, width: columns * (width + BETWEEN) - BETWEEN + 2, height: bottom };
}

function downwards(roots: Node[], room: number): Layout {
  const nodes: Placed[] = [];
  const branches: string[] = [];
  let bottom = 1;
  const place = (node: Node, depth: number): Placed => {
    const x = 1 + depth * INDENT;
    const all: Placed = { ...sized(node, Math.max(120, room - x - 2)), children: [], x, y: bottom };
    bottom += all.height + GAP;
    nodes.push(all);
    if (depth < DEEPEST) {
      for (const child of node.children) {
        const below = place(child, depth + 1);
        all.children.push(below);
        branches.push(`M${x + INDENT / 2} ${all.y + all.height}V${below.y + below.height / 2}H${below.x}`);
      }
    }
    return all;
  };
  for (const root of roots) {
    place(root, 0);
    bottom += GAP * 2;
  }
  return { nodes, branches, width: room, height: bottom };
}
