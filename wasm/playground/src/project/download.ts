// Files out of and into the page.

import { h } from '../ui/dom';
import { unzipped } from './zip';

/** What is not text is left to the program that opens it by its name. */
export const OFFICE = 'application/octet-stream';

export function download(name: string, text: string | Uint8Array<ArrayBuffer>, type = 'text/plain'): void {
  const isText = typeof text === 'string';
  const address = URL.createObjectURL(new Blob([text], { type: isText ? `${type};charset=utf-8` : type }));
  const link = h('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Larger files are no plans; the interpreter takes 64 MiB. */
export const LARGEST = 8 << 20;

export const isPlan = (name: string): boolean => /\.(plikt|md|txt)$/u.test(name);

const tidied = (name: string, text: string): [string, string] => [name.normalize('NFC'), text.replace(/\r\n?/gu, '\n')];

export interface Opened {
  read: [string, string][];
  refused: string[];
  /** Did an archive come, which holds a whole project? */
  isProject: boolean;
}

export async function readFiles(files: Iterable<File>): Promise<Opened> {
  const opened: Opened = { read: [], refused: [], isProject: false };
  for (const file of files) {
    const name = (file.webkitRelativePath || file.name).replace(/^[^/]*\//u, file.webkitRelativePath ? '' : '$&');
    const isArchive = /\.zip$/iu.test(name);
    if ((!isArchive && !isPlan(name)) || file.size > LARGEST) {
      opened.refused.push(name);
      continue;
    }
    if (!isArchive) {
      opened.read.push(tidied(name, await file.text()));
      continue;
    }
    const inside = unzipped(new Uint8Array(await file.arrayBuffer()));
    if (inside === undefined || inside.read.length === 0) {
      opened.refused.push(name);
      continue;
    }
    opened.read.push(...inside.read.map(([inner, text]) => tidied(inner, text)));
    opened.refused.push(...inside.refused);
    opened.isProject = true;
  }
  return opened;
}
