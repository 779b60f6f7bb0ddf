// The little Markdown that the interpreter's texts have: paragraphs, lists, emphasis, code. Everything else stays text; nothing is
// ever read as HTML.

/** Text as elements of `document`. */
export function rendered(markdown, document) {
  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const plain = (text) => text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
  const spans = (text) => {
    const parts = [];
    let at = 0;
    for (const match of text.matchAll(/`([^`]+)`|\*\*((?:\\.|[^*\\])+)\*\*|(?<![\\\p{L}\p{N}])[*_]((?:\\.|[^*_\\])+)[*_](?![\p{L}\p{N}])/gu)) {
      parts.push(plain(text.slice(at, match.index)));
      const [all, code, strong, soft] = match;
      if (code !== undefined) parts.push(element('code', code));
      else parts.push(strong === undefined ? element('em', plain(soft)) : element('strong', plain(strong)));
      at = match.index + all.length;
    }
    return [...parts, plain(text.slice(at))];
  };
  const isItem = (line) => /^[-*] /u.test(line);
  const block = (text) => {
    const fence = /^```\w*\n([\s\S]*?)\n?```$/u.exec(text);
    if (fence) return [element('pre', fence[1])];
    const heading = /^#{1,6} (.*)$/u.exec(text);
    if (heading) return [element('p', element('strong', ...spans(heading[1])))];
    const made = [];
    for (const line of text.split('\n')) {
      const last = made.at(-1);
      if (isItem(line)) {
        const list = last?.localName === 'ul' ? last : element('ul');
        list.append(element('li', ...spans(line.slice(2))));
        if (list !== last) made.push(list);
      } else if (last?.localName === 'p') last.append(element('br'), ...spans(line));
      else made.push(element('p', ...spans(line)));
    }
    return made;
  };
  const box = element('div', ...markdown.trim().split(/\n{2,}/u).flatMap(block));
  box.className = 'plikt-hover';
  return box;
}
