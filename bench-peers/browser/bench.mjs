// Size, load and keystrokes of plikt's module beside those of others, in one run. Build first: ../../wasm/build.sh and `npm ci`.
// `node bench.mjs`; `node bench.mjs ENGINE` loads one and gives its first findings, in a process of its own.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { engines, typed } from './engines.mjs';

/** Processor time of this process in milliseconds: others on the machine do not count. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.round(q * (times.length - 1))];
const shown = (times) => [0.5, 0.95].map((q) => quantile(times, q).toFixed(1)).join(', ');

/** Does an engine find what is wrong? */
function held(engine, lines, found) {
  const [expected, wrong] = [Math.ceil(lines / 100), engine.wrong(found)];
  if (wrong !== expected) throw new Error(`${wrong} mistakes found, not ${expected}`);
}

const alone = process.argv[2];
if (alone !== undefined) {
  const engine = engines[alone];
  const began = [performance.now(), used()];
  const check = await engine.load();
  held(engine, 300, check(engine.document(300)));
  console.log(JSON.stringify([performance.now() - began[0], used() - began[1]]));
  process.exit();
}

const names = Object.keys(engines);
const first = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < 5; round += 1) {
  for (const name of names) first[name].push(JSON.parse(execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' })));
}
console.log('| | MB | gzip KB | brotli KB | first findings in 300 lines: ms | of processor time |\n|---|---:|---:|---:|---:|---:|');
for (const name of names) {
  const bytes = readFileSync(engines[name].module);
  const [gzip, brotli] = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => (length / 1000).toFixed(0));
  const [wall, processor] = [0, 1].map((i) => quantile(first[name].map((times) => times[i]), 0.5).toFixed(0));
  console.log(`| ${name} | ${(bytes.length / 1e6).toFixed(1)} | ${gzip} | ${brotli} | ${wall} | ${processor} |`);
}

console.log('\n| a keystroke, then the findings: median, 95th percentile, ms of processor time | 1,000 lines | 10,000 lines |\n|---|---:|---:|');
const rows = Object.fromEntries(names.map((name) => [name, []]));
for (const lines of [1_000, 10_000]) {
  const running = [];
  for (const name of names) {
    const engine = engines[name];
    const document = engine.document(lines);
    const check = await engine.load();
    held(engine, lines, check(document));
    running.push({ name, engine, document, check, times: [] });
  }
  const rounds = lines > 1_000 ? 30 : 60;
  for (let round = 0; round < rounds + 5; round += 1) {
    for (const { engine, document, check, times } of running) {
      const { text } = typed(document, engine.mark, 'a'.repeat(1 + (round % 50)));
      const began = used();
      const found = check(text);
      const took = used() - began;
      held(engine, lines, found);
      // The first ones are compiled on the way.
      if (round >= 5) times.push(took);
    }
  }
  for (const { name, times } of running) rows[name].push(shown(times));
}
for (const name of names) console.log(`| ${name} | ${rows[name].join(' | ')} |`);
