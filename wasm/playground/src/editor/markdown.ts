// The little Markdown that the module's hovers have: paragraphs, emphasis, code, lists. Everything else stays text; nothing is
// ever read as HTML.

import { h } from '../ui/dom';

export function markdown(text: string): HTMLElement {
  const blocks = text
    .trim()
    .split(/\n{2,}/u)
    .map((block) => {
      const fence = /^```\w*\n([\s\S]*?)\n?```$/u.exec(block);
      if (fence) return h('pre', {}, fence[1] ?? '');
      const heading = /^#{1,6} (.*)$/u.exec(block);
      if (heading) return h('p', {}, h('strong', {}, spans(heading[1] ?? '')));
      const lines = block.split('\n');
      if (lines.every((line) => /^[-*] /u.test(line)))
        return h(
          'ul',
          {},
          lines.map((line) => h('li', {}, spans(line.slice(2)))),
        );
      return h('p', {}, spans(lines.join(' ')));
    });
  return h('div', { className: 'hover' }, blocks);
}

function spans(text: string): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|[*_]([^*_]+)[*_](?![\p{L}\p{N}])/gu)) {
    parts.push(document.createTextNode(text.slice(at, match.index)));
    const [all, code, strong, soft] = match;
    parts.push(
      code !== undefined ? h('code', {}, code) : strong !== undefined ? h('strong', {}, strong) : h('em', {}, soft ?? ''),
    );
    at = match.index + all.length;
  }
  parts.push(document.createTextNode(text.slice(at)));
  return parts;
}
