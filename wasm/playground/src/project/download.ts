// Files out of and into the page.

import { h } from '../ui/dom';

export function download(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Larger files are no plans; the interpreter takes 64 MiB. */
const LARGEST = 8 << 20;

export async function readFiles(files: Iterable<File>): Promise<{ read: [string, string][]; refused: string[] }> {
  const read: [string, string][] = [];
  const refused: string[] = [];
  for (const file of files) {
    const name = (file.webkitRelativePath || file.name).replace(/^[^/]*\//u, file.webkitRelativePath ? '' : '$&');
    if (!/\.(plikt|md|txt)$/u.test(name) || file.size > LARGEST) {
      refused.push(name);
      continue;
    }
    read.push([name.normalize('NFC'), (await file.text()).replace(/\r\n?/gu, '\n')]);
  }
  return { read, refused };
}
