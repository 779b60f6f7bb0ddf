// Everything as one file, and back.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isPlan, LARGEST } from './download';

/** The same bytes for the same files: archives carry a time, and a plan's own is its text. */
const TIME = new Date(1980, 0, 1);
/** More files than this are no plan. */
const MOST = 500;

export function zipped(files: [name: string, text: string][]): Uint8Array<ArrayBuffer> {
  const entries = files.map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: TIME, level: 9 }) as Uint8Array<ArrayBuffer>;
}

/** The plan's files in an archive; what else is in it is named. An archive that cannot be read holds nothing. */
export function unzipped(bytes: Uint8Array): { read: [string, string][]; refused: string[] } | undefined {
  const refused: string[] = [];
  let size = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      // Decided before anything is unpacked: what is declared too large is never read.
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false;
        size += originalSize;
        count += 1;
        const isTaken = isPlan(name) && size <= LARGEST && count <= MOST && isInside(name);
        if (!isTaken) refused.push(name);
        return isTaken;
      },
    });
    const read = Object.entries(entries).map(([name, text]): [string, string] => [name, strFromU8(text)]);
    return { read: withoutFolder(read), refused };
  } catch {
    return undefined;
  }
}

/** A name that leads nowhere else. */
function isInside(name: string): boolean {
  return !name.startsWith('/') && !name.includes('\\') && !name.split('/').includes('..');
}

/** Archives often hold one folder with everything in it; it is not part of the plan. */
function withoutFolder(files: [string, string][]): [string, string][] {
  const [folder] = files[0]?.[0].split('/') ?? [];
  const isShared = folder !== undefined && files.every(([name]) => name.startsWith(`${folder}/`));
  return isShared ? files.map(([name, text]) => [name.slice(folder.length + 1), text]) : files;
}
