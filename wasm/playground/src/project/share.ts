// A link that holds the files in its fragment, which browsers never send to a server: `#v1,` and the files as JSON, packed
// with deflate, in base 64 for addresses.

import type { Files } from './project';

const VERSION = 'v1,';
/** Longer links are cut by mail programs. */
export const LONGEST = 30_000;
/** What a link may unpack to: more is no plan but an attack. */
const LARGEST = 8 << 20;

export async function toFragment({ files, active }: Files): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify({ files, active })), new CompressionStream('deflate-raw'));
  let text = '';
  for (const byte of packed) text += String.fromCharCode(byte);
  return VERSION + btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The files in a fragment, or nothing where it holds none that can be read. */
export async function fromFragment(fragment: string): Promise<Files | undefined> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(VERSION)) return undefined;
  try {
    const packed = atob(text.slice(VERSION.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await through(
      Uint8Array.from(packed, (c) => c.charCodeAt(0)),
      new DecompressionStream('deflate-raw'),
    );
    return checked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

function checked(value: unknown): Files | undefined {
  if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files)) return undefined;
  const files: [string, string][] = [];
  for (const entry of value.files as unknown[]) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || typeof entry[1] !== 'string') return undefined;
    files.push([entry[0], entry[1]]);
  }
  const active = 'active' in value && typeof value.active === 'string' ? value.active : '';
  return files.length > 0 ? { files, active } : undefined;
}

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) throw new Error('too large');
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
