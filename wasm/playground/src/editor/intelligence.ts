// The language package in this page: what it asks of the worker, and what the page does with what comes of it.

import type { Extension } from '@codemirror/state';
import { plikt } from 'plikt-codemirror';
import type { Context } from '../app/context';
import { words } from '../texts';
import { askText, notify } from '../ui/dialog';
import { offsetIn } from './positions';

export function intelligence({ engine, project, settings, goTo }: Context): Extension {
  const said = words().editor;
  return plikt({
    client: engine,
    file: () => project.active,
    language: settings.language,
    findings: false,
    sync: false,
    host: {
      askName: (label) => askText(said.renameTitle, said.renameLabel, label, said.rename),
      edit: (edits, from, to) => {
        // From the end of each file to its beginning, so that the places of the others stay true.
        const ordered = [...edits].sort((a, b) => b.range.line - a.range.line || b.range.column - a.range.column);
        for (const { file, range, text } of ordered) {
          const before = project.text(file);
          const [start, end] = [offsetIn(before, range.line, range.column), offsetIn(before, range.endLine, range.endColumn)];
          project.write(file, before.slice(0, start) + text + before.slice(end), 'elsewhere');
        }
        notify(said.renamed(from, to, edits.length));
      },
      goTo: ({ file, range }) => {
        if (project.has(file)) goTo({ file, ...range });
        else notify(said.ofPack(file));
      },
      say: (text) => void notify(text),
    },
  });
}
