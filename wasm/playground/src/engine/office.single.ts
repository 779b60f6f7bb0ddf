// Word and Excel files in the single file, which holds the second module too: it is unpacked when the first one is asked for.

import { load, pack as packed, type OfficeContent } from 'plikt/office';
import { held, unpacked } from './host.single';

// Read at once: the page is built in its place.
const packedModule = held('plikt-office');
let loading: Promise<void> | undefined;

export async function pack(content: OfficeContent): Promise<Uint8Array<ArrayBuffer>> {
  await (loading ??= unpacked(packedModule).then(load));
  return packed(content);
}
