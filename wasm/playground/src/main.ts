import './styles/index.css';
import { App } from './app/app';
import { listenForLeaving } from './app/leave';
import { isSingleFile } from './engine/host';
import { Project } from './project/project';
import { fromFragment } from './project/share';
import { loadFiles, loadSettings } from './project/storage';
import { setLanguage, words } from './texts';
import { ask } from './ui/dialog';
import { h } from './ui/dom';

async function start(): Promise<void> {
  listenForLeaving();
  const settings = loadSettings();
  setLanguage(settings.language);
  const project = new Project();
  const shared = await fromFragment(location.hash);
  const kept = settings.keep ? loadFiles() : undefined;
  project.open(kept ?? shared ?? { files: [['plan.plikt', words().open.start]], active: 'plan.plikt' });
  new App(project, settings);
  if (shared) history.replaceState(null, '', location.pathname + location.search);
  if (shared && kept && JSON.stringify(shared.files) !== JSON.stringify(kept.files)) {
    const said = words().open.shared;
    if (await ask({ title: said.title, body: [h('p', {}, said.body)], confirm: said.confirm })) project.open(shared);
  }
  if (!isSingleFile && import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without one the page works, but not offline.
    navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  }
}

void start();
