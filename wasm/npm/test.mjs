// The package as its users get it. Build first: ../build.sh
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import ts from 'typescript';

import { Client } from 'plikt/client';
import { PliktError, Session, Workspace } from 'plikt';

import { Server } from './server.js';

const here = import.meta.dirname;

test('the declarations hold, in strict mode, and what they declare is what comes', async () => {
  execFileSync(join(here, 'node_modules/.bin/tsc'), ['--project', 'tsconfig.json'], { cwd: here, stdio: 'inherit' });
  const { outputText } = ts.transpileModule(readFileSync(join(here, 'example.ts'), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  writeFileSync(join(here, 'example.js'), outputText);
  try {
    const { answers, asked } = await import('./example.js');
    const all = answers();
    // What every declared property is, against what came.
    const range = { line: 'number', column: 'number', endLine: 'number', endColumn: 'number' };
    const is = (value, shape, where) => {
      for (const [key, type] of Object.entries(shape)) assert.equal(typeof value[key], type, `${where}.${key}`);
    };
    assert.ok(all.diagnostics.length > 1);
    for (const one of all.diagnostics) is(one, { ...range, file: 'string', code: 'string', severity: 'string', message: 'string', help: 'object', related: 'object' }, 'diagnostics');
    assert.ok(all.completion.some(({ label }) => label === 'M1'));
    for (const one of all.completion) {
      is(one, { label: 'string', kind: 'string', detail: 'string', documentation: 'string', insert: 'string' }, 'completion');
      is(one.replace, range, 'completion.replace');
    }
    is(all.hover, { markdown: 'string' }, 'hover');
    is(all.definition.range, range, 'definition');
    assert.equal(all.references.length, 2);
    assert.deepEqual(all.edits.map(({ text }) => text), ['M2', 'M2']);
    is(all.outline[0], { name: 'string', kind: 'string', detail: 'string', range: 'object', selection: 'object', children: 'object' }, 'outline');
    assert.ok(all.tokens.length > 20);
    for (const one of all.tokens) is(one, { line: 'number', column: 'number', length: 'number', kind: 'string' }, 'tokens');
    is(all.folding[0].range, range, 'folding');
    is(all.fixes[0], { title: 'string', code: 'string', file: 'string', text: 'string' }, 'fixes');
    assert.deepEqual(all.enter.cursor, { line: 2, column: 2 });
    assert.equal(all.label, 'M1');
    assert.deepEqual(all.reply, { text: '1\n', wrong: false, asking: false, requests: [] });
    assert.equal(all.code, 'unknown-format');
    assert.equal(all.open, true);
    assert.ok(all.core.includes('kind measure') && all.packs.includes('std.core'));
    const declared = readFileSync(join(here, 'index.d.ts'), 'utf8');
    for (const kind of new Set(all.tokens.map((token) => token.kind))) assert.ok(declared.includes(`'${kind}'`), kind);
    assert.equal(await asked(inProcess()), all.diagnostics.length);
  } finally {
    rmSync(join(here, 'example.js'), { force: true });
  }
});

/** A worker of one thread: answers come later, one by one. */
function inProcess() {
  const server = new Server();
  const worker = {
    onmessage: null,
    onerror: null,
    seen: [],
    postMessage(message) {
      worker.seen.push(message.method);
      setTimeout(() => worker.onmessage({ data: server.answer(message) }), 0);
    },
    terminate() {},
  };
  return worker;
}

test('outdated requests are dropped, changes never', async () => {
  const worker = inProcess();
  const client = new Client(worker);
  const changes = ['a', 'b', 'c'].map((name) => client.request('set', ['plan.plikt', `language: en\nplan ${name} { }\n`]));
  const outdated = client.request('diagnostics', ['en']);
  const newest = client.request('diagnostics', ['en']);
  const stopped = new AbortController();
  const cancelled = client.request('outline', ['plan.plikt'], { signal: stopped.signal });
  stopped.abort();
  await assert.rejects(outdated, { code: 'outdated', name: 'RequestError' });
  await assert.rejects(cancelled, { code: 'cancelled' });
  await Promise.all(changes);
  assert.ok(Array.isArray(await newest));
  const [plan] = await client.request('outline', ['plan.plikt']);
  assert.equal(plan.name, 'c');
  assert.deepEqual(worker.seen, ['set', 'set', 'set', 'diagnostics', 'outline']);
  await assert.rejects(client.request('export', ['poster', 'md', 'en']), { code: 'unknown-target' });
  await assert.rejects(client.request('constructor', []), { code: 'unknown-method' });
  assert.match((await client.request('openSession', ['en'])).text, /./);
  assert.equal((await client.request('sessionLine', ['count(all plan)'])).text, '1\n');
  client.close();
  await assert.rejects(client.request('files'), { code: 'worker-failed' });
});

test('errors have codes and problems', () => {
  const workspace = new Workspace({ 'plan.plikt': 'language: nb\nplan p { }\n' });
  assert.throws(() => workspace.query('antall(alle tiltakk)'), (error) => {
    assert.ok(error instanceof PliktError);
    assert.equal(error.code, 'wrong-question');
    assert.equal(error.problems[0].line, 0);
    return true;
  });
  assert.throws(() => workspace.duties({ facts: { born: 'yes' } }), { code: 'wrong-situation' });
  assert.throws(() => workspace.renameEdits('plan.plikt', { line: 1, column: 5 }, 'to ord'), { code: 'not-a-label' });
  assert.equal(new Session(undefined, 'en').language(), 'en');
  workspace.free();
});
