// The module says in WebAssembly what the library says natively, byte for byte: on every plikt file of the project, and
// where limits are met. Build first: ./build.sh
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

import { pack } from './pkg/nodejs/office.js';
import { Session, Workspace } from './pkg/nodejs/plikt.js';

const root = join(import.meta.dirname, '..');
const LANGUAGES = ['en', 'nb', 'nn'];

const say = (workspace) =>
  `[${LANGUAGES.map((l) => `{"diagnostics":${workspace.diagnostics(l)},"report":${workspace.report(l)}}`).join(',')}]`;

// Reading the packs takes longest and is the same for every project: most begin with a copy of one that has read them. What
// the library says begins so, too; the projects that begin with nothing show that it makes no difference.
const warm = new Workspace();
warm.set('warm.plikt', Workspace.packNames().map((name) => `use ${name}\n`).join(''));
warm.diagnostics('en');
warm.remove('warm.plikt');

function inWebAssembly(files, fresh = true) {
  const workspace = fresh ? new Workspace() : warm.copy();
  for (const [name, text] of files) workspace.set(name, text);
  const said = say(workspace);
  workspace.free();
  return said;
}

const natively = (projects) => example('plikt-wasm', 'native', projects.map((files) => JSON.stringify(files)));

function example(package_, name, lines) {
  const input = lines.map((line) => `${line}\n`).join('');
  const arguments_ = ['run', '--quiet', '--package', package_, '--example', name];
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
    const said = inWebAssembly(files, i % 10 === 0);
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

test('Word and Excel files are the same to the byte as what the library packs', () => {
  const files = [['plan.plikt', readFileSync(join(root, 'tests/data/export/plan.plikt'), 'utf8')]];
  const offers = JSON.parse(Workspace.exports());
  const office = offers.flatMap(({ target, office }) => office.map((format, i) => [target, format, LANGUAGES[i % 3]]));
  assert.ok(office.length > 12);
  const workspace = new Workspace();
  for (const [name, text] of files) workspace.set(name, text);
  const contents = office.map(([target, format, language]) => workspace.exportOffice(target, format, language));
  workspace.free();
  const [expected] = natively([{ files, office }]);
  assert.equal(`[${contents.join(',')}]`, expected);
  const packed = contents.map((content) => Buffer.from(pack(content)).toString('hex'));
  const natives = example('plikt-office-wasm', 'office', contents);
  office.forEach(([target, format], i) => assert.ok(packed[i] === natives[i] && packed[i].length > 4000, `${target} as ${format}`));
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

test('files are renamed, listed and keep their order', () => {
  const workspace = new Workspace();
  workspace.set('a.plikt', 'language: en\nplan p "A" { period: 2026..2029 }\n');
  workspace.set('b.plikt', 'language: en\nmeasure T1 "B" { }\n');
  workspace.rename('a.plikt', 'c.plikt');
  assert.deepEqual(workspace.files(), ['c.plikt', 'b.plikt']);
  assert.equal(say(workspace), inWebAssembly([
    ['c.plikt', 'language: en\nplan p "A" { period: 2026..2029 }\n'],
    ['b.plikt', 'language: en\nmeasure T1 "B" { }\n'],
  ]));
  assert.throws(() => workspace.rename('x.plikt', 'y.plikt'), { code: 'unknown-file', name: 'Error' });
  assert.throws(() => workspace.rename('c.plikt', 'b.plikt'), { code: 'name-taken' });
  workspace.remove('b.plikt');
  assert.deepEqual(workspace.files(), ['c.plikt']);
  assert.ok(Workspace.packText('std.core').includes('kind measure'));
  assert.equal(Workspace.packText('std.nothing'), undefined);
  assert.ok(Workspace.packNames().includes('std.guide_2008'));
  workspace.free();
});

const SMALL = 'language: en\nplan p "Safe homes" { period: 2026..2029 }\nmeasure T1 "Course" { time: 2027  cost: 20_000 kr }\n' +
  'rule owned { each: plan  must: owner is set  insert: "owner: \\"…\\"" }\n';

test('everything that is offered can be exported', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', SMALL);
  const exports = JSON.parse(Workspace.exports());
  assert.ok(exports.some(({ target }) => target === 'document'));
  for (const { target, formats } of exports) {
    for (const format of formats) assert.ok(workspace.export(target, format, 'nb').length > 0, `${target} ${format}`);
  }
  assert.ok(workspace.export('document', 'md', 'nn').startsWith('# Safe homes\n'));
  assert.equal(workspace.export('document', 'md', 'nn', 'p'), workspace.export('document', 'md', 'nn'));
  assert.throws(() => workspace.export('poster', 'md', 'en'), { code: 'unknown-target' });
  assert.throws(() => workspace.export('document', 'csv', 'en'), { code: 'unknown-format' });
  assert.throws(() => workspace.export('document', 'md', 'en', 'q'), { code: 'unknown-plan', message: 'no plan is called `q`' });
  workspace.free();
});

test('a project is looked at for one municipality', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', 'language: en\nmunicipality a "A" { }\nmunicipality b "B" { }\nplan p "P" { municipality: [a, b] }\n' +
    'measure T1 "Own" { municipality: a }\nmeasure T2 "All" { }\n');
  const count = () => workspace.query('count(all measure)', 'text', 'en').trim();
  assert.equal(count(), '2');
  workspace.seeFrom('b', 'en');
  assert.equal(count(), '1');
  assert.deepEqual(JSON.parse(workspace.municipalities('en')).map(({ label, seen }) => [label, seen]), [['a', false], ['b', true]]);
  assert.throws(() => workspace.seeFrom('c', 'en'), { code: 'unknown-municipality' });
  assert.equal(count(), '1');
  workspace.seeFrom(undefined, 'en');
  assert.equal(count(), '2');
  workspace.free();
});

test('questions are answered, and wrong ones refused with places', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', SMALL);
  assert.equal(workspace.query('count(all measure)', 'text', 'en').trim(), '1');
  assert.equal(JSON.parse(workspace.query('all measure', 'json', 'en')).rows.length, 1);
  assert.throws(() => workspace.query('1', 'xml', 'en'), { code: 'unknown-format' });
  assert.throws(
    () => workspace.query('count(all mesure)', 'text', 'en'),
    (error) => error.code === 'wrong-question' && JSON.parse(error.problems)[0].column === 10,
  );
  assert.deepEqual(workspace.files(), ['plan.plikt']);
  workspace.free();
});

test('what is missing can be put in', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', SMALL);
  const [edit, ...others] = JSON.parse(workspace.complete('en'));
  assert.equal(others.length, 0);
  assert.equal(edit.file, 'plan.plikt');
  assert.match(edit.text, /owner: "…"/);
  assert.deepEqual(edit.requirements.map(({ label }) => label), ['owned']);
  assert.deepEqual([edit.line, edit.endLine], [1, 1]);
  workspace.free();
});

test('a session answers line by line', () => {
  const workspace = new Workspace();
  workspace.set('plan.plikt', SMALL);
  const session = new Session(workspace, 'nb');
  const line = (text) => JSON.parse(session.line(text));
  assert.match(JSON.parse(session.greeting()).text, /Safe homes/);
  assert.deepEqual(line('count(all measure)'), { text: '1\n', wrong: false, asking: false, requests: [] });
  assert.equal(line('count(all mesure)').wrong, true);
  assert.equal(line('measure T2 "Another" { }').wrong, false);
  assert.equal(line('count(all measure)').text, '2\n');
  const [write] = line(':lagre økt.plikt').requests;
  assert.deepEqual([write.type, write.path], ['write', 'økt.plikt']);
  assert.match(write.text, /measure T2/);
  assert.deepEqual(line(':slutt').requests, [{ type: 'quit' }]);
  assert.deepEqual(JSON.parse(session.complete('🙂 all mea', 10)), { start: 7, words: ['measure'] });
  session.open(workspace);
  assert.equal(session.language(), 'nb');
  assert.equal(workspace.query('count(all measure)', 'text', 'en'), '1\n');
  assert.equal(Session.isOpen('measure T3 {'), true);
  assert.equal(Session.isPrivate(':anta x: ja'), true);
  session.free();
  workspace.free();
});
