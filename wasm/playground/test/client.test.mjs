// The page's side of the worker, with workers that do as they are told.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { load } from './load.mjs';

const { Engine, Outdated, Died, Refusal } = await load('src/engine/client.ts');

class FakeWorker extends EventTarget {
  sent = [];
  isTerminated = false;
  postMessage(message) {
    this.sent.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  reply(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  answer(value) {
    this.reply({ kind: 'answer', id: this.sent.at(-1).id, value });
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function engine() {
  const workers = [];
  const told = [];
  const made = new Engine(
    async () => {
      workers.push(new FakeWorker());
      return { worker: workers.at(-1), start: { module: 'module' } };
    },
    (health) => told.push(health),
  );
  await turn();
  workers[0].reply({ kind: 'ready' });
  return { made, workers, told };
}

/** The questions that a worker was asked, without the message that starts it. */
const asked = (worker) => worker.sent.slice(1);

test('a question goes with the files that changed, and gets its answer', async () => {
  const { made, workers } = await engine();
  made.set('a.plikt', 'one');
  const answer = made.ask('diagnostics', ['nb']);
  assert.deepEqual(asked(workers[0])[0].changes, [['a.plikt', 'one']]);
  workers[0].answer([]);
  assert.deepEqual(await answer, []);
  made.remove('a.plikt');
  const second = made.ask('report', ['nb']);
  assert.deepEqual(asked(workers[0])[1].changes, [['a.plikt', null]]);
  workers[0].reply({ kind: 'refused', id: asked(workers[0])[1].id, message: 'no', code: 'unknown-file' });
  await assert.rejects(second, (error) => error instanceof Refusal && error.code === 'unknown-file');
});

test('only the newest of a sort is asked; one question is with the worker at a time', async () => {
  const { made, workers } = await engine();
  const first = made.ask('diagnostics', ['nb']);
  const other = made.ask('report', ['nb']);
  const second = made.ask('diagnostics', ['nn']);
  const third = made.ask('diagnostics', ['en']);
  await assert.rejects(first, Outdated);
  await assert.rejects(second, Outdated);
  assert.equal(asked(workers[0]).length, 1);
  workers[0].answer('of the first, thrown away');
  workers[0].answer('report');
  workers[0].answer('third');
  assert.equal(await other, 'report');
  assert.equal(await third, 'third');
  assert.deepEqual(
    asked(workers[0]).map(({ operation, arguments: [language] }) => [operation, language]),
    [
      ['diagnostics', 'nb'],
      ['report', 'nb'],
      ['diagnostics', 'en'],
    ],
  );
});

test('a worker that hangs is ended; the next one gets every file and what still waits', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { made, workers, told } = await engine();
    made.set('a.plikt', 'one');
    made.set('b.plikt', 'two');
    const hung = assert.rejects(made.ask('diagnostics', ['nb']), Died);
    const waits = made.ask('report', ['nb']);
    mock.timers.tick(31_000);
    await hung;
    assert.equal(workers[0].isTerminated, true);
    await turn();
    workers[1].reply({ kind: 'ready' });
    assert.deepEqual(told, ['starting', 'well', 'restarting', 'well']);
    const [request] = asked(workers[1]);
    assert.equal(request.operation, 'report');
    assert.equal(request.anew, true);
    assert.deepEqual(request.changes, [
      ['a.plikt', 'one'],
      ['b.plikt', 'two'],
    ]);
    workers[1].answer('report');
    assert.equal(await waits, 'report');
  } finally {
    mock.timers.reset();
  }
});

test('after three deaths in a row nothing is tried until a text changes', async () => {
  const { made, workers, told } = await engine();
  made.set('a.plikt', 'deadly');
  for (let i = 0; i < 3; i += 1) {
    const answer = assert.rejects(made.ask('diagnostics', ['nb']), Died);
    workers[i].reply({ kind: 'dead', id: asked(workers[i])[0].id, message: 'unreachable' });
    await answer;
    await turn();
    workers[i + 1]?.reply({ kind: 'ready' });
  }
  assert.equal(workers.length, 3);
  assert.equal(told.at(-1), 'broken');
  await assert.rejects(made.ask('report', ['nb']), Died);
  made.set('a.plikt', 'harmless');
  await turn();
  assert.equal(workers.length, 4);
  workers[3].reply({ kind: 'ready' });
  const answer = made.ask('diagnostics', ['nb']);
  workers[3].answer([]);
  assert.deepEqual(await answer, []);
});
