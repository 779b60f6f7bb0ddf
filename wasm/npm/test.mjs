// The package as its users get it. Build first: ../build.sh
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import ts from 'typescript';

import { Client } from 'plikt/client';
import { Findings, Watch } from 'plikt/findings';
import { PliktError, Session, Workspace } from 'plikt';
import { pack } from 'plikt/office';

import { Server } from './server.js';

const here = import.meta.dirname;

test('the declarations hold, in strict mode, and what they declare is what comes', async () => {
  execFileSync(join(here, 'node_modules/.bin/tsc'), ['--project', 'tsconfig.json'], { cwd: here, stdio: 'inherit' });
  const { outputText } = ts.transpileModule(readFileSync(join(here, 'example.ts'), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  writeFileSync(join(here, 'example.js'), outputText);
  try {
    const { answers, asked, packed } = await import('./example.js');
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
    assert.deepEqual(all.first, all.diagnostics[0]);
    is(all.changes, { version: 'number', whole: 'boolean', shifts: 'object', diagnostics: 'object', requirements: 'object', otherRules: 'object' }, 'changes');
    assert.deepEqual(all.reply, { text: '1\n', wrong: false, asking: false, requests: [] });
    assert.equal(all.code, 'unknown-format');
    assert.equal(all.forWord.document.language, 'nb-NO');
    assert.ok(all.exports.find(({ target }) => target === 'budget').office.includes('xlsx'));
    const file = await packed();
    assert.deepEqual([...file.slice(0, 2)], [0x50, 0x4b], 'a ZIP archive');
    await assert.rejects(pack({ document: 'no' }), Error);
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

const SHARED = `language: nb
bruk std.instanser_no
kommune a "Aksnes kommune" { }
kommune b "Bergtun kommune" { }
instans a_adm "Aksnes rådhus" { kommune: a }
instans b_adm "Bergtun rådhus" { kommune: b }
plan p "Felles plan" { kommune: [a, b]  periode: 2026..2029 }
tiltak T1 "Felles" { ansvarlig: [a_adm, b_adm]  tid: innen 2026-10-01 }
tiltak T2 "Eget i Aksnes" { ansvarlig: a_adm  tid: innen 2027-06-30 }
tiltak T3 "Eget i Bergtun" { ansvarlig: b_adm  eier: ingen }
`;

test('a plan that several municipalities share is looked at for one of them', async () => {
  const workspace = new Workspace({ 'plan.plikt': SHARED });
  const count = () => workspace.query('antall(alle tiltak)').trim();
  const findings = new Findings();
  findings.take(workspace.changes(0, 'nb'));
  const all = findings.diagnostics.length;
  assert.deepEqual(workspace.municipalities(), [
    { label: 'a', title: 'Aksnes kommune', seen: false }, { label: 'b', title: 'Bergtun kommune', seen: false },
  ]);
  workspace.seeFrom('Aksnes');
  assert.equal(count(), '2');
  assert.deepEqual(workspace.municipalities('nn').map(({ seen }) => seen), [true, false]);
  findings.take(workspace.changes(findings.version, 'nb'));
  assert.deepEqual(findings.diagnostics, workspace.diagnostics('nb'));
  assert.ok(findings.diagnostics.length <= all);
  assert.deepEqual(findings.report, workspace.report('nb'));
  assert.equal(workspace.report('nb').municipality.title, 'Aksnes kommune');
  const calendar = workspace.export('calendar', 'ics', 'nb');
  assert.ok(calendar.includes('Eget i Aksnes') && !calendar.includes('Eget i Bergtun'), calendar);
  assert.throws(() => workspace.seeFrom('c', 'nb'), {
    code: 'unknown-municipality', message: 'planen har ingen kommune som heter `c`: kjente er `a`, `b`',
  });
  // It holds after edits, another name of a file, and in a copy.
  workspace.set('mer.plikt', 'language: nb\nbruk "plan.plikt"\ntiltak T4 "Nytt i Bergtun" { ansvarlig: b_adm }\n');
  assert.equal(count(), '2');
  workspace.rename('mer.plikt', 'annet.plikt');
  assert.equal(count(), '2');
  assert.equal(workspace.copy().query('antall(alle tiltak)').trim(), '2');
  // A session begins as the project is looked at, and may choose another.
  const session = new Session(workspace, 'nb');
  assert.equal(session.line('antall(alle tiltak)').text, '2\n');
  assert.equal(session.line(':kommune b').text, 'sett fra Bergtun kommune\n');
  assert.equal(session.line('antall(alle tiltak)').text, '3\n');
  session.open(workspace);
  assert.equal(session.line('antall(alle tiltak)').text, '3\n');
  assert.deepEqual(session.complete(':kommune ').words, ['a', 'alle', 'b']);
  assert.match(session.line(':eksporter calendar kalender.ics').requests[0].text, /^BEGIN:VCALENDAR\r\n/);
  session.free();
  workspace.seeFrom();
  assert.equal(count(), '4');
  workspace.free();
  // The same over a worker; the session there sees edits too.
  const client = new Client(inProcess());
  await client.request('set', ['plan.plikt', SHARED]);
  await client.request('seeFrom', ['b']);
  assert.equal((await client.request('query', ['antall(alle tiltak)'])).trim(), '2');
  await client.request('openSession', ['nb']);
  client.request('edit', ['plan.plikt', { line: 1, column: 0, endLine: 1, endColumn: 0 }, 'tiltak T0 "Først" { }\n']);
  assert.equal((await client.request('sessionLine', ['antall(alle tiltak)'])).text, '3\n');
  client.close();
});

/** The same numbers each time: a linear congruential generator. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const MENDED = `language: nb
bruk std.veileder_2008
bruk "tiltak.plikt"
plan p "Trygge hjem" { periode: 2026..2029 }
mål M1 "Færre 🙂 får varige mén" { nivå: bruker }
frafall G52 { begrunnelse: "Står i vedtaket." }
`;
const MEASURES = `language: nb
bruk "plan.plikt"
tiltak T1 "Kurs" { mål: M1  ansvarlig: ingen }
tiltak T2 "Råd" { mål: M1  tid: 2027 } tiltak T3 "På samme linje" { mål: M9 }
tiltak T4 "Tilbud" {
  mål: M1
  kostnad: 20_000 kr
  tekst:
    | Barn skal få hjelp.
}
`;

test('what changed, taken in, gives what there is', () => {
  const pieces = [
    '\n', 'å', '🙂', ' ', '}', '{', 'mål: M1', 'tiltak Ny "Ny" { mål: M1 }\n', '\ntiltak T1 "Ein til" { }\n', 'M9', '"', '| ', '// ',
    'regel eier { for_hver: tiltak  må: ansvarlig er satt  melding: "{name} er ingens" }\n', 'bruk std.lover_no\n', 'brukr', '\n\n\n',
  ];
  for (const seed of [1, 2, 3, 4]) {
    const pick = numbers(seed);
    const texts = { 'plan.plikt': MENDED, 'tiltak.plikt': MEASURES };
    const workspace = new Workspace(texts);
    const findings = new Findings();
    let patched = 0;
    for (let step = 0; step < 60; step += 1) {
      for (let edits = pick(3); edits >= 0; edits -= 1) {
        const file = pick(3) === 0 ? 'plan.plikt' : 'tiltak.plikt';
        if (pick(12) === 0) {
          texts[file] = file === 'plan.plikt' ? MENDED : MEASURES;
          workspace.set(file, texts[file]);
          continue;
        }
        const lines = texts[file].split('\n');
        const line = pick(lines.length);
        const endLine = Math.min(lines.length - 1, line + (pick(4) === 0 ? pick(3) : 0));
        const column = pick(lines[line].length + 1);
        const endColumn = endLine > line ? pick(lines[endLine].length + 1) : Math.min(lines[line].length, column + pick(4));
        // Half a character cannot be put anywhere.
        const whole = (text, at) => !/[\uDC00-\uDFFF]/.test(text[at] ?? '');
        if (!whole(lines[line], column) || !whole(lines[endLine], endColumn)) continue;
        const text = pick(3) === 0 ? '' : pieces[pick(pieces.length)];
        texts[file] = [
          ...lines.slice(0, line), lines[line].slice(0, column) + text + lines[endLine].slice(endColumn), ...lines.slice(endLine + 1),
        ].join('\n');
        workspace.edit(file, { line, column, endLine, endColumn }, text);
      }
      if (pick(25) === 0) {
        workspace.rename('tiltak.plikt', 'annet.plikt');
        workspace.rename('annet.plikt', 'tiltak.plikt');
      }
      const changes = workspace.changes(findings.version, 'nb');
      patched += changes.whole ? 0 : 1;
      findings.take(changes);
      assert.deepEqual(findings.diagnostics, workspace.diagnostics('nb'), `seed ${seed}, step ${step}`);
      assert.deepEqual(findings.report, workspace.report('nb'), `seed ${seed}, step ${step}`);
    }
    assert.ok(patched > 40, `${patched}`);
    const anew = new Workspace(texts);
    assert.deepEqual(findings.diagnostics, anew.diagnostics('nb'));
    // Of another version, or in another language, everything is told.
    assert.equal(workspace.changes(findings.version - 1, 'nb').whole, true);
    assert.equal(new Findings().take(workspace.changes(0, 'en')).report.requirements.length, findings.report.requirements.length);
    assert.throws(() => workspace.edit('ingen.plikt', { line: 0, column: 0, endLine: 0, endColumn: 0 }, ''), { code: 'unknown-file' });
    anew.free();
    workspace.free();
  }
});

test('a keystroke costs what it changed, and a watch follows', async () => {
  const many = Array.from({ length: 300 }, (_, i) => `tiltak T${i} "Tiltak ${i}" {\n  mål: M${i}\n}\n`);
  const text = `language: nb\nbruk std.veileder_2008\nplan p "Trygge hjem" { periode: 2026..2029 }\n${many.join('')}`;
  const worker = inProcess();
  const client = new Client(worker);
  const watch = new Watch(client, 'nb');
  await client.request('set', ['plan.plikt', text]);
  const all = JSON.stringify((await watch.update()).diagnostics).length;
  let largest = 0;
  const { take } = watch.findings;
  watch.findings.take = function taken(changes) {
    assert.equal(changes.whole, false);
    largest = Math.max(largest, JSON.stringify(changes).length);
    return take.call(this, changes);
  };
  const at = { line: 3 + 150 * 3, column: 16, endLine: 3 + 150 * 3, endColumn: 16 };
  client.request('edit', ['plan.plikt', at, 'et']);
  const [one, other] = [watch.update(), watch.update()];
  client.request('edit', ['plan.plikt', { line: 0, column: 0, endLine: 0, endColumn: 0 }, '// Først\n']);
  assert.equal(watch.update(), other);
  assert.equal(await one, await other);
  assert.deepEqual(watch.findings.diagnostics, await client.request('diagnostics', ['nb']));
  assert.deepEqual(watch.findings.report, await client.request('report', ['nb']));
  assert.ok(largest * 20 < all, `${largest} of ${all}`);
});
