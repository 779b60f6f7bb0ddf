import './styles/index.css';
import { App } from './app/app';
import { listenForLeaving } from './app/leave';
import { isSingleFile } from './engine/host';
import { Project, type Files } from './project/project';
import { fromFragment } from './project/share';
import { loadFiles, loadSettings } from './project/storage';
import { setLanguage, words } from './texts';
import { ask } from './ui/dialog';
import { h } from './ui/dom';

/** What is there is not replaced by a link without a question. */
async function offer(project: Project, shared: Files): Promise<void> {
  if (JSON.stringify(shared.files) === JSON.stringify(project.state.files)) return;
  const said = words().open.shared;
  if (await ask({ title: said.title, body: [h('p', {}, said.body)], confirm: said.confirm })) project.open(shared);
}

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
  if (shared && kept) await offer(project, shared);
  // A link that is pasted over the page's own address loads nothing anew.
  window.addEventListener('hashchange', () => {
    void fromFragment(location.hash).then((files) => {
      if (!files) return;
      history.replaceState(null, '', location.pathname + location.search);
      return offer(project, files);
    });
  });
  if (!isSingleFile && import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without one the page works, but not offline.
    navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  }
}

void start();
