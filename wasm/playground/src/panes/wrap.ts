// Text in pictures: SVG breaks no lines by itself.

import { svg } from '../ui/dom';

let context: CanvasRenderingContext2D | null | undefined;

/** What was wrapped before: a picture is drawn anew after every change, and most of its words are as they were. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 5000;

/** The lines of a text that fit a width, at most so many; the last one ends in `…` where the text goes on. */
export function wrap(text: string, width: number, font: string, most: number): string[] {
  const key = `${width} ${most} ${font} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const lines = wrapped(text, width, font, most);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, lines);
  return lines;
}

/** A word that is longer than the line, in pieces that are not; nothing is known here of where it may be divided. */
function broken(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && measure(`${piece}${segment}-`) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function wrapped(text: string, width: number, font: string, most: number): string[] {
  context ??= document.createElement('canvas').getContext('2d');
  const measure = (line: string) => {
    if (!context) return line.length * 7;
    context.font = font;
    return context.measureText(line).width;
  };
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((one) => broken(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last.length > 1 && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last}…`];
}

export function textBlock(lines: string[], x: number, y: number, lineHeight: number, className: string): SVGElement {
  return svg(
    'text',
    { x, y, class: className },
    lines.map((line, i) => svg('tspan', { x, dy: i === 0 ? 0 : lineHeight }, line)),
  );
}
