// What the browser keeps between visits: settings, and the files if the user wants them kept. Never facts of a case: those
// of the form stand in no file, and files with cases are the user's own.

import type { Files } from './project';

export interface Settings {
  language: 'nb' | 'nn' | 'en';
  theme: 'auto' | 'light' | 'dark';
  plainText: boolean;
  keep: boolean;
}

const SETTINGS = 'plikt.settings';
const FILES = 'plikt.files';

export function loadSettings(): Settings {
  const fallback: Settings = { language: browserLanguage(), theme: 'auto', plainText: false, keep: true };
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') as Partial<Settings>) };
  } catch {
    return fallback;
  }
}

export function saveSettings(settings: Settings): void {
  attempt(() => localStorage.setItem(SETTINGS, JSON.stringify(settings)));
}

export function loadFiles(): Files | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(FILES) ?? 'null') as Files | null;
    return kept !== null && Array.isArray(kept.files) && kept.files.length > 0 ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Is it kept? A full or forbidden storage says no. */
export function saveFiles(files: Files): boolean {
  return attempt(() => localStorage.setItem(FILES, JSON.stringify(files)));
}

export function forgetFiles(): void {
  attempt(() => localStorage.removeItem(FILES));
}

/** Everything that this page has left in the browser: settings, files, and the copies for use without a network. */
export async function forgetEverything(): Promise<void> {
  attempt(() => {
    localStorage.removeItem(SETTINGS);
    localStorage.removeItem(FILES);
    sessionStorage.clear();
  });
  try {
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
    for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
  } catch {
    // Pages opened from disk have neither.
  }
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function browserLanguage(): Settings['language'] {
  for (const tag of navigator.languages ?? []) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'nn') return 'nn';
    if (language === 'nb' || language === 'no') return 'nb';
    if (language === 'en') return 'en';
  }
  return 'nb';
}
