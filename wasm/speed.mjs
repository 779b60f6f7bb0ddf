// How large the module is and how fast it answers, printed. Build first: ./build.sh
// `node speed.mjs [MODULE.wasm]`
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { Workspace, initSync } from './npm/dist/plikt.js';

const path = process.argv[2] ?? join(import.meta.dirname, 'npm/dist/plikt_bg.wasm');
const bytes = readFileSync(path);
const kb = (size) => `${(size / 1000).toFixed(0)} KB`;
console.log(`module: ${kb(bytes.length)}, gzip ${kb(gzipSync(bytes, { level: 9 }).length)}, brotli ${kb(brotliCompressSync(bytes).length)}`);

const began = performance.now();
initSync({ module: bytes });
const loaded = performance.now();
const first = new Workspace();
const root = join(import.meta.dirname, '..', 'examples/lillevik');
const lillevik = readFileSync(join(root, 'plan.plikt'), 'utf8');
first.set('plan.plikt', lillevik);
first.diagnostics('nb');
console.log(`load ${(loaded - began).toFixed(1)} ms, first diagnostics after ${(performance.now() - began).toFixed(1)} ms`);
first.free();

/** A plan of about so many lines: blocks as plans have them, each with references, prose, a time and a cost. */
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

const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.floor(q * (times.length - 1))].toFixed(1);
for (const lines of [1_000, 10_000]) {
  const workspace = new Workspace();
  let text = plan(lines);
  workspace.set('plan.plikt', text);
  workspace.diagnostics('nb');
  workspace.report('nb');
  const measured = { 'diagnostics and report': [], tokens: [], completion: [], hover: [] };
  const timed = (name, call) => {
    const start = performance.now();
    call();
    measured[name].push(performance.now() - start);
  };
  const all = text.split('\n');
  const at = all.findIndex((line, i) => i > all.length / 2 && line.startsWith('    | '));
  for (let i = 0; i < 60; i += 1) {
    all[at] += i % 8 === 7 ? ' ' : 'a';
    text = all.join('\n');
    timed('diagnostics and report', () => {
      workspace.set('plan.plikt', text);
      workspace.diagnostics('nb');
      workspace.report('nb');
    });
    timed('tokens', () => workspace.tokens('plan.plikt', at - 20, at + 20));
    timed('completion', () => workspace.completion('plan.plikt', at - 4, 13, 'nb'));
    timed('hover', () => workspace.hover('plan.plikt', at - 4, 13, 'nb'));
  }
  console.log(`a plan of ${all.length} lines, after each keystroke (median, 95th percentile):`);
  for (const [name, times] of Object.entries(measured)) {
    console.log(`  ${name}: ${quantile(times, 0.5)} ms, ${quantile(times, 0.95)} ms`);
  }
  workspace.free();
}
