// The module says in WebAssembly what the library says natively, byte for byte: on every plikt file of the project, and
// where limits are met. Build first: ./build.sh
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

import { Workspace } from './pkg/nodejs/plikt.js';

const root = join(import.meta.dirname, '..');
const LANGUAGES = ['en', 'nb', 'nn'];

const say = (workspace) =>
  `[${LANGUAGES.map((l) => `{"diagnostics":${workspace.diagnostics(l)},"report":${workspace.report(l)}}`).join(',')}]`;

function inWebAssembly(files) {
  const workspace = new Workspace();
  for (const [name, text] of files) workspace.set(name, text);
  const said = say(workspace);
  workspace.free();
  return said;
}

function natively(projects) {
  const input = projects.map((files) => `${JSON.stringify(files)}\n`).join('');
  const arguments_ = ['run', '--quiet', '--package', 'plikt-wasm', '--example', 'native'];
  const output = execFileSync('cargo', arguments_, { cwd: root, input, maxBuffer: 1 << 30, encoding: 'utf8' });
  return output.trimEnd().split('\n');
}

function plans(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.plikt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

// Each folder of examples is a project; each test case is one of its own.
function corpus() {
  const read = (path) => [relative(root, path), readFileSync(path, 'utf8')];
  const projects = new Map();
  for (const path of plans('examples')) {
    const [, folder] = relative(root, path).split('/');
    projects.set(folder, [...(projects.get(folder) ?? []), read(path)]);
  }
  return [...projects.values(), ...plans('tests/data').map((path) => [read(path)])];
}

function limits() {
  const one = (text) => [['plan.plikt', text]];
  const measure = (value) => one(`language: en\nplan p {}\nmeasure T { priority: ${value} }\n`);
  const chain = Array.from({ length: 200 }, (_, i) => {
    const [open, close] = ['(1 + '.repeat(50), ')'.repeat(50)];
    return `measure T${i + 1} { priority: ${open}T${i}.priority${close} }\n`;
  });
  const rule = 'rule r { each: measure  must: no  message: "{name}: {priority}" }\n';
  return [
    ...[1, 20, 62, 63, 64, 65, 66, 10_000].flatMap((deep) => [
      measure('('.repeat(deep) + '1' + ')'.repeat(deep)),
      measure('['.repeat(deep) + '1' + ']'.repeat(deep)),
      measure('not '.repeat(deep) + 'yes'),
      measure('- '.repeat(deep) + '1'),
      measure('1 - '.repeat(deep) + '1'),
      measure('1 + '.repeat(deep) + '1'),
      measure('if yes then 1 else '.repeat(deep) + '1'),
      measure('count(all goal where '.repeat(deep) + 'yes' + ')'.repeat(deep)),
      one(`language: en\n${'chapter { '.repeat(deep)}${'}'.repeat(deep)}\n`),
      one(`language: en\n${'chapter { '.repeat(deep)}\n`),
      one(`language: en\n${'}'.repeat(deep)}\n`),
    ]),
    one(`language: en\nplan p {}\nmeasure T0 { priority: 1 }\n${chain.join('')}${rule}`),
    one(`language: en\nplan p {}\nmeasure T "{name}" { priority: 1 }\n${rule}`),
    [['a.plikt', 'use "b.plikt"\n'], ['b.plikt', 'use "a.plikt"\n']],
    one('use "../outside.plikt"\n'),
    one('tiltak T "🙂 æøå" { kostnad: "🙂" ukjent_felt: 1 }\r\n'),
    one(' '.repeat((64 << 20) + 1)),
  ];
}

test('the module says what the library says', () => {
  const projects = [...corpus(), ...limits()];
  assert.ok(projects.length > 50);
  const expected = natively(projects);
  assert.equal(expected.length, projects.length);
  projects.forEach((files, i) => {
    const said = inWebAssembly(files);
    assert.equal(said, expected[i], `${files[0][0]}: ${files[0][1].slice(0, 80)}`);
    JSON.parse(said);
  });
});

const LAW = [['law.plikt', 'language: nb\nbruk std.instanser_no\nbruk std.lov_no\nbruk std.kalender_no\n']];
const BRUISES = JSON.stringify({
  at: '2026-06-15',
  actor: 'teacher',
  facts: { victim_age: 10, born: true, child_mistreated: true, likelihood: null, report_received: '2026-06-15' },
  events: [
    { at: '2026-06-16', by: 'teacher', does: { action: 'disclose', arguments: { what: 'concern', to: 'child_welfare' } } },
  ],
  today: '2026-06-24',
});

test('the module answers of norms what the library answers', () => {
  const asked = [
    [BRUISES, 'duty_to_report_school'],
    ['{}', 'duty_to_avert'],
    ['{"facts":{"born":"yes"}}', 'no_such_norm'],
    ['not JSON', 'duty_to_avert'],
  ];
  const lines = asked.map(([situation, norm]) => ({ files: LAW, situation, norm }));
  const expected = natively(lines);
  const workspace = new Workspace();
  for (const [name, text] of LAW) workspace.set(name, text);
  asked.forEach(([situation, norm], i) => {
    const said = LANGUAGES.map((l) => {
      const [duties, why, ask, follow, schema] = [
        workspace.duties(situation, l),
        workspace.why(norm, situation, l),
        workspace.ask(situation, l),
        workspace.follow(situation, l),
        workspace.situationSchema(l),
      ];
      return `{"duties":${duties},"why":${why},"ask":${ask},"follow":${follow},"schema":${schema}}`;
    });
    assert.equal(`[${said.join(',')}]`, expected[i]);
  });
  const answer = JSON.parse(workspace.duties(BRUISES, 'nb'));
  assert.equal(answer.norms.find((norm) => norm.label === 'duty_to_report_school').state, 'applies');
  const course = JSON.parse(workspace.follow(BRUISES, 'nb'));
  assert.equal(course.lives.find((life) => life.norm === 'duty_to_report_school').stage, 'fulfilled');
  assert.deepEqual(JSON.parse(workspace.duties('{"facts":{"born":"yes"}}', 'nb')).problems, [
    { at: 'facts.born', message: '`born` tar `true`, `false` eller `null`' },
  ]);
  workspace.free();
});

test('places count UTF-16 code units from 0', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', 'language: en\nmeasure T "🙂" { kost: 1 }\n');
  const [problem] = JSON.parse(workspace.diagnostics('en'));
  assert.deepEqual(
    [problem.code, problem.line, problem.column, problem.endLine, problem.endColumn],
    ['unknown-field-of-kind', 1, 17, 1, 21],
  );
  workspace.free();
});

test('an edited project is the project as it would be read anew', () => {
  const [files] = corpus();
  const kept = new Workspace();
  for (const [name, text] of files) kept.set(name, text);
  kept.diagnostics('nb');
  const [name, text] = files[0];
  const edited = `${text}\ntiltak ekstra "Et til" { ansvarlig: ingen_her }\n`;
  kept.set(name, edited);
  kept.set('other.plikt', 'tull');
  kept.remove('other.plikt');
  assert.equal(say(kept), inWebAssembly([[name, edited], ...files.slice(1)]));
  kept.free();
});
