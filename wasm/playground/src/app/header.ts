// The bar at the top: opening, saving and sharing, settings, and the way out.

import { fromFragment, LONGEST, toFragment } from '../project/share';
import { withoutCases } from '../project/cases';
import { download, readFiles } from '../project/download';
import { forgetEverything, forgetFiles, saveFiles, saveSettings, type Settings } from '../project/storage';
import { zipped } from '../project/zip';
import { start } from '../engine/requests';
import { isSingleFile } from '../engine/host';
import { words } from '../texts';
import { ask, notify } from '../ui/dialog';
import { h } from '../ui/dom';
import { choice, choiceOfOne, menu, toggle } from '../ui/menu';
import type { Context } from './context';
import { example, EXAMPLES } from './examples';
import { helpMenu } from './help';
import { leaveButton } from './leave';

export function header(context: Context, rebuild: () => void): HTMLElement {
  const said = words();
  return h(
    'header',
    { className: 'top' },
    h(
      'a',
      { className: 'skip', href: '#pane-panel', onclick: () => document.querySelector<HTMLElement>('#pane-panel')?.focus() },
      said.skip,
    ),
    h('h1', {}, h('span', { className: 'mark', attributes: { 'aria-hidden': 'true' } }, '§'), 'plikt'),
    h('div', { className: 'menus' }, openMenu(context), saveMenu(context), settingsMenu(context, rebuild), helpMenu()),
    h('p', { className: 'tagline' }, said.tagline),
    leaveButton(),
  );
}

/** May what is there be replaced? */
async function mayReplace(context: Context): Promise<boolean> {
  const said = words().open;
  return (
    context.project.isEmpty || ask({ title: said.replaceTitle, body: [h('p', {}, said.replaceBody)], confirm: said.replace })
  );
}

function openMenu(context: Context): HTMLElement {
  const { project } = context;
  return menu(words().open.label, (panel, close) => {
    const said = words().open;
    const input = h('input', { type: 'file', multiple: true, accept: '.plikt,.md,.txt,.zip', hidden: true });
    input.addEventListener('change', () => {
      close();
      void openFiles(context, input.files ?? []);
    });
    panel.append(
      choice(said.empty, () => {
        close();
        void mayReplace(context).then(
          (may) => may && project.open({ files: [['plan.plikt', said.start]], active: 'plan.plikt' }),
        );
      }),
      choice(said.files, () => input.click(), said.filesDetail),
      input,
      h('h2', {}, said.examples),
      ...EXAMPLES.map((name) =>
        choice(
          said.exampleNames[name][0],
          () => {
            close();
            void mayReplace(context).then((may) => may && project.open(example(name)));
          },
          said.exampleNames[name][1],
        ),
      ),
    );
  });
}

export async function openFiles(context: Context, list: Iterable<File>): Promise<void> {
  const { read, refused, isProject } = await readFiles(list);
  if (refused.length > 0) notify(words().open.refused(refused.join(', ')));
  const [first] = read;
  if (first === undefined) return;
  // An archive is a project, as files on an empty page are; else they come to those that are there.
  if (context.project.isEmpty || isProject) {
    const plan = read.find(([name]) => name === 'plan.plikt') ?? first;
    if (await mayReplace(context)) context.project.open({ files: read, active: plan[0] });
    return;
  }
  const same = read.filter(([name]) => context.project.has(name)).map(([name]) => name);
  const { title, body, confirm } = words().open.overwrite;
  if (same.length > 0 && !(await ask({ title, body: [h('p', {}, body(same.join(', ')))], confirm }))) return;
  for (const [name, text] of read) context.project.write(name, text, 'elsewhere');
  context.project.activate(first[0]);
}

function saveMenu(context: Context): HTMLElement {
  const { project } = context;
  return menu(words().save.label, (panel, close) => {
    const said = words().save;
    panel.append(
      choice(
        said.zip,
        () => {
          close();
          download('plan.zip', zipped(project.state.files), 'application/zip');
        },
        said.zipDetail,
      ),
      choice(
        said.all,
        () => {
          close();
          for (const [name, text] of project.state.files) download(name.replaceAll('/', '–'), text);
        },
        said.allDetail,
      ),
      choice(
        said.link,
        () => {
          close();
          start(share(context));
        },
        said.linkDetail,
      ),
    );
  });
}

async function share(context: Context): Promise<void> {
  const said = words().save;
  const { files, active } = context.project.state;
  const bare = files.map(([name, text]): [string, string] => [name, withoutCases(text)]);
  const isCut = bare.some(([, text], i) => text !== files[i]?.[1]);
  if (await context.engine.request('holdsCases', [bare])) {
    notify(said.holdsCases);
    return;
  }
  const fragment = await toFragment({ files: bare, active });
  if (fragment.length > LONGEST) {
    notify(said.tooLong);
    return;
  }
  // What a link cannot be read back from is no link.
  if ((await fromFragment(fragment)) === undefined) throw new Error('the link cannot be read back');
  const address = `${location.href.split('#')[0]}#${fragment}`;
  const field = h('textarea', {
    readOnly: true,
    value: address,
    rows: 4,
    className: 'address',
    attributes: { 'aria-label': said.link },
  });
  const isCopied = await ask({
    title: said.link,
    body: [
      h('p', {}, said.linkBody),
      isCut ? h('p', { className: 'note' }, said.cut) : '',
      isSingleFile ? h('p', { className: 'note' }, said.singleFile) : '',
      field,
    ],
    confirm: said.copy,
  });
  if (!isCopied) return;
  try {
    await navigator.clipboard.writeText(address);
    notify(said.copied);
  } catch {
    notify(said.notCopied);
  }
}

function settingsMenu(context: Context, rebuild: () => void): HTMLElement {
  const { settings, project } = context;
  const change = (part: Partial<Settings>, anew: boolean) => {
    Object.assign(settings, part);
    saveSettings(settings);
    document.documentElement.dataset.theme = settings.theme;
    if (!anew) return;
    rebuild();
    document.querySelector<HTMLElement>('.menus .settings .menu-button')?.focus();
  };
  return menu(
    words().settings.label,
    (panel, close) => {
      const said = words().settings;
      panel.append(
        choiceOfOne(
          said.language,
          settings.language,
          [
            ['nb', 'Bokmål'],
            ['nn', 'Nynorsk'],
            ['en', 'English'],
          ],
          (language) => change({ language }, true),
        ),
        choiceOfOne(
          said.theme,
          settings.theme,
          [
            ['auto', said.themes.auto],
            ['light', said.themes.light],
            ['dark', said.themes.dark],
          ],
          (theme) => change({ theme }, false),
        ),
        toggle(said.plainText, settings.plainText, (plainText) => change({ plainText }, true), said.plainTextDetail),
        toggle(
          said.keep,
          settings.keep,
          (keep) => {
            change({ keep }, false);
            if (keep) saveFiles(project.state);
            else forgetFiles();
          },
          said.keepDetail,
        ),
        choice(
          said.forget,
          () => {
            close();
            void forget(context);
          },
          said.forgetDetail,
        ),
        h('p', { className: 'soft' }, words().leave.limits),
      );
    },
    'settings',
  );
}

async function forget({ project, settings, case: facts }: Context): Promise<void> {
  const said = words().settings;
  if (!(await ask({ title: said.forgetTitle, body: [h('p', {}, said.forgetBody)], confirm: said.forget, danger: true }))) return;
  facts.clear();
  settings.keep = false;
  project.open({ files: [['plan.plikt', '']], active: 'plan.plikt' });
  await forgetEverything();
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}
