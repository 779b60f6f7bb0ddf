// How large the module is and how fast it answers, printed. Times are processor time of this process: others on the machine do
// not count. Build first: ./build.sh
// `node speed.mjs [MODULE.wasm]`
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { Workspace, initSync } from './npm/dist/plikt.js';
import { Findings } from './npm/findings.js';

/** Milliseconds of processor time. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const path = process.argv[2] ?? join(import.meta.dirname, 'npm/dist/plikt_bg.wasm');
const bytes = readFileSync(path);
const kb = (size) => `${(size / 1000).toFixed(0)} KB`;
console.log(`module: ${kb(bytes.length)}, gzip ${kb(gzipSync(bytes, { level: 9 }).length)}, brotli ${kb(brotliCompressSync(bytes).length)}`);

const began = [performance.now(), used()];
const since = () => `${(performance.now() - began[0]).toFixed(0)} ms (${(used() - began[1]).toFixed(0)} of processor time)`;
initSync({ module: bytes });
const loaded = since();
const first = new Workspace();
const root = join(import.meta.dirname, '..', 'examples/lillevik');
first.set('plan.plikt', readFileSync(join(root, 'plan.plikt'), 'utf8'));
first.diagnostics('nb');
console.log(`loaded after ${loaded}, first diagnostics after ${since()}`);
first.free();

/** A plan of about so many lines in which much is missing: blocks as plans have them, with references, prose, a time, a cost. */
function plan(lines) {
  const parts = ['language: nb\nbruk std.veileder_2008\nbruk std.instanser_no\nplan p "Trygge hjem" { periode: 2026..2029 }\n'];
  for (let i = 0; i * 10 < lines; i += 1) {
    parts.push(
      `mål M${i} "Mål nummer ${i}" {\n  nivå: bruker\n}\ntiltak T${i} "Tiltak nummer ${i}" {\n  mål: M${i}\n  ansvarlig: politi\n`
      + `  tid: 2027\n  kostnad: ${i + 1}0_000 kr\n  tekst:\n    | Barn og voksne skal få hjelp i tide.\n}\n`,
    );
  }
  return parts.join('');
}

/** The files of Lillevik's plan; in the last of them, measures that say what the guide asks for until there are so many lines. */
function lillevik(lines) {
  const names = readdirSync(root, { recursive: true }).map(String).filter((name) => name.endsWith('.plikt')).sort();
  const files = names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')]);
  const last = files.findIndex(([name]) => name === 'tiltak/hjelpe.plikt');
  files.push(...files.splice(last, 1));
  const parts = [files.at(-1)[1]];
  for (let i = 0; i * 15 < lines; i += 1) {
    parts.push(
      `tiltak X${i} "Et tiltak til, nummer ${i}" {\n  tekst:\n    | Barn og voksne skal få hjelp i tide.\n  type: nytt_tilbud  tilstand: nytt  formål: beskytte\n`
      + '  strategi: S5\n  målgruppe: voldsutsatte_kvinner\n  ansvarlig: leder_for_psykisk_helse\n  iverksetter: voldsrådgiver\n'
      + '  følger_opp: kommunalsjef\n  tid: fra 2026-08-01 til 2028-12-31\n  kostnad: 360_000 kr  finansiering: nye_midler\n  utgiftstype: stilling\n'
      + '  budsjettansvarlig: leder_for_psykisk_helse\n  evaluering { metode: "Ventetid"  indikator: I5  frist: 2027-11-15  ansvarlig: koordinator_mot_vold_lillevik }\n}\n',
    );
  }
  files.at(-1)[1] = parts.join('');
  return files;
}

const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.floor(q * (times.length - 1))].toFixed(1);
const alone = (lines) => [['plan.plikt', plan(lines)]];
for (const [what, files] of [['much missing', alone(1_000)], ['much missing', alone(10_000)], ['Lillevik and more', lillevik(10_000)]]) {
  const workspace = new Workspace();
  const [file, text] = files.at(-1);
  for (const [name, content] of files) workspace.set(name, content);
  const findings = new Findings().take(JSON.parse(workspace.changes(0, 'nb')));
  const measured = { 'diagnostics and report': [], 'the same, told whole': [], tokens: [], completion: [], hover: [] };
  const timed = (name, call) => {
    const start = used();
    call();
    measured[name].push(used() - start);
  };
  const all = text.split('\n');
  const at = all.findIndex((line, i) => i > all.length / 2 && line.startsWith('    | '));
  for (let i = 0; i < 120; i += 1) {
    const column = all[at].length;
    all[at] += i % 8 === 7 ? ' ' : 'a';
    timed('diagnostics and report', () => {
      workspace.edit(file, at, column, at, column, all[at].at(-1));
      findings.take(JSON.parse(workspace.changes(findings.version, 'nb')));
    });
    if (i % 6 > 0) continue;
    timed('the same, told whole', () => {
      JSON.parse(workspace.diagnostics('nb'));
      JSON.parse(workspace.report('nb'));
    });
    timed('tokens', () => workspace.tokens(file, at - 20, at + 20));
    timed('completion', () => workspace.completion(file, at - 1, 2, 'nb'));
    timed('hover', () => workspace.hover(file, at - 1, 3, 'nb'));
  }
  console.log(`${all.length} lines, ${what} (${findings.diagnostics.length} findings): after each keystroke, median and 95th percentile`);
  for (const [name, times] of Object.entries(measured)) {
    console.log(`  ${name}: ${quantile(times, 0.5)} ms, ${quantile(times, 0.95)} ms`);
  }
  workspace.free();
}
