// Word and Excel files: the module that packs them is fetched when the first one is asked for. The single file has
// `office.single.ts` in its place.

import type { OfficeContent } from 'plikt/office';

export async function pack(content: OfficeContent): Promise<Uint8Array<ArrayBuffer>> {
  const office = await import('plikt/office');
  return office.pack(content);
}
