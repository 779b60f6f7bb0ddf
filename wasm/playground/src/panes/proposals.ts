// Text that would meet a requirement, shown before it is put in.

import type { Context } from '../app/context';
import type { Proposal, Requirement } from 'plikt';
import { isPassing } from 'plikt/steady';
import { offsetIn } from '../editor/positions';
import { words } from '../texts';
import { ask, notify } from '../ui/dialog';
import { h } from '../ui/dom';

export async function proposals(context: Context, requirement: Requirement): Promise<void> {
  const said = words().report;
  const looking = notify(said.looking);
  let all: Proposal[];
  try {
    all = await context.engine.request('proposals', [context.settings.language]);
  } catch (error) {
    if (!isPassing(error)) notify(String((error as Error).message));
    return;
  } finally {
    looking();
  }
  // Whoever has gone on to something else is not interrupted.
  if (document.querySelector('.pane.report') === null) return;
  const meets = all.filter(({ requirements }) => requirements.some(({ label }) => label === requirement.label));
  if (meets.length === 0) {
    notify(said.noProposal);
    return;
  }
  const body = [
    h('p', {}, said.proposed(requirement.title)),
    ...meets.map(({ file, line, text }) =>
      h(
        'div',
        { className: 'proposal' },
        h('p', { className: 'soft' }, words().place(file, line + 1)),
        h('pre', {}, text.replace(/^\n+|\n+$/gu, '')),
      ),
    ),
    h('p', { className: 'soft' }, said.placeholders),
  ];
  if (await ask({ title: requirement.title, body, confirm: said.insert })) insert(context, meets);
}

/** Put texts in, the last one in a file first, so that the places of the others stay true. */
function insert(context: Context, edits: Proposal[]): void {
  const { project } = context;
  const ordered = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => b.edit.line - a.edit.line || b.edit.column - a.edit.column || b.at - a.at);
  for (const { edit } of ordered) {
    const text = project.text(edit.file);
    const from = offsetIn(text, edit.line, edit.column);
    project.write(edit.file, text.slice(0, from) + edit.text + text.slice(from), 'elsewhere');
  }
  const first = edits[0];
  if (first) context.goTo({ file: first.file, line: first.line + (/^\n*/u.exec(first.text)?.[0].length ?? 0), column: 0 });
}
