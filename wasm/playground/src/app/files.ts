// The tabs of the files, and what can be done with the one that is open.

import { start } from '../engine/requests';
import { words } from '../texts';
import { askText, ask, notify } from '../ui/dialog';
import { h } from '../ui/dom';
import { choice, menu } from '../ui/menu';
import { Tabs } from '../ui/tabs';
import { download } from '../project/download';
import type { Findings } from '../engine/findings';
import type { Context } from './context';
import { outlineMenu } from './outline';

const PANEL = 'editor-panel';

export class FileTabs {
  readonly element: HTMLElement;
  #tabs: Tabs;

  constructor(private readonly context: Context) {
    const said = words().files;
    const { project } = context;
    this.#tabs = new Tabs(
      said.label,
      () => PANEL,
      (name) => project.activate(name),
    );
    const actions = menu(
      said.menu,
      (panel, close) => {
        const act = (label: string, action: () => void) =>
          choice(label, () => {
            close();
            action();
          });
        panel.append(
          act(said.add, () => void this.#add()),
          act(said.rename, () => void this.#rename()),
          act(said.format, () => start(this.#format())),
          act(said.download, () => download(project.active.split('/').at(-1) ?? project.active, project.text(project.active))),
          act(said.remove, () => void this.#remove()),
        );
      },
      'end',
    );
    this.element = h('div', { className: 'file-bar' }, this.#tabs.element, outlineMenu(context), actions);
  }

  show(found: Findings): void {
    const { project } = this.context;
    const said = words();
    this.#tabs.show(
      project.names.map((name) => {
        const errors = found.errors[name] ?? 0;
        return {
          id: name,
          label: name,
          ...(errors > 0 ? { badge: { text: String(errors), said: said.findings.count.error(errors), tone: 'error' } } : {}),
        };
      }),
      project.active,
    );
  }

  async #add(): Promise<void> {
    const said = words().files;
    const { project } = this.context;
    const name = await askText(said.add, said.name, project.freeName('ny.plikt'), said.create);
    if (name !== undefined) project.add(project.freeName(name.normalize('NFC')), '');
  }

  async #rename(): Promise<void> {
    const said = words().files;
    const { project } = this.context;
    const before = project.active;
    const name = (await askText(said.rename, said.name, before, said.rename))?.normalize('NFC');
    if (name === undefined || name === before) return;
    if (project.has(name)) notify(said.taken(name));
    else project.rename(before, name);
  }

  async #format(): Promise<void> {
    const { project, engine } = this.context;
    const name = project.active;
    const text = await engine.request('format', [name, '']);
    if (text === undefined) notify(words().files.notFormatted);
    else project.write(name, text, 'elsewhere');
  }

  async #remove(): Promise<void> {
    const said = words().files;
    const { project } = this.context;
    const name = project.active;
    if (
      project.text(name).trim() === '' ||
      (await ask({ title: said.removeTitle(name), body: [h('p', {}, said.removeBody)], confirm: said.remove, danger: true }))
    ) {
      project.remove(name);
    }
  }
}
