// What the module knows about the place of the cursor.

import type { Extension } from '@codemirror/state';
import type { Context } from '../app/context';

export function intelligence(_context: Context): Extension {
  return [];
}
