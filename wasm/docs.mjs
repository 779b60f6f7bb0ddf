// The examples of docs/embedding.md do what they say. Build first: ./build.sh
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

test('the examples of the guide for embedders run', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'embedding.md'), 'utf8');
  const examples = page.split('```js\n').slice(1).map((rest) => rest.split('```')[0]);
  assert.ok(examples.length > 0);
  const failed = [];
  console.assert = (holds, ...words) => holds || failed.push(words.join(' ') || 'an assertion of the page');
  for (const [i, example] of examples.entries()) {
    const file = join(import.meta.dirname, `example-${process.pid}-${i}.mjs`);
    writeFileSync(file, example);
    try {
      await import(pathToFileURL(file));
    } finally {
      rmSync(file);
    }
  }
  assert.deepEqual(failed, []);
});
