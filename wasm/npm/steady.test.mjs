// The client that starts its worker again, with workers that do as they are told.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

import { isPassing, SteadyClient } from 'plikt/steady';

class FakeWorker {
  sent = [];
  isTerminated = false;
  onmessage = null;
  onerror = null;
  postMessage(message) {
    this.sent.push(message);
    // Files are taken at once, and so is the first request, by which the client sees that the module is there.
    if (['set', 'remove', 'files'].includes(message.method)) queueMicrotask(() => this.answer(undefined, message.id));
  }
  terminate() {
    this.isTerminated = true;
  }
  get asked() {
    return this.sent.filter(({ method }) => method !== 'files').map(({ method, args }) => [method, ...args]);
  }
  get last() {
    return this.sent.at(-1).id;
  }
  answer(result, id = this.last) {
    this.onmessage({ data: { id, result } });
  }
  refuse(code) {
    this.onmessage({ data: { id: this.last, error: { message: code, code } } });
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function steady() {
  const workers = [];
  const told = [];
  const client = new SteadyClient(
    async () => {
      workers.push(new FakeWorker());
      return { worker: workers.at(-1) };
    },
    { onHealth: (health) => told.push(health) },
  );
  await turn();
  return { client, workers, told };
}

test('a request goes with the files that changed, and gets its answer', async () => {
  const { client, workers } = await steady();
  client.set('a.plikt', 'one');
  client.set('a.plikt', 'one');
  const answer = client.request('diagnostics', ['nb']);
  await turn();
  assert.deepEqual(workers[0].asked, [['set', 'a.plikt', 'one'], ['diagnostics', 'nb']]);
  workers[0].answer([]);
  assert.deepEqual(await answer, []);
  client.remove('a.plikt');
  const second = client.request('report', ['nb']);
  await turn();
  assert.deepEqual(workers[0].asked.slice(2), [['remove', 'a.plikt'], ['report', 'nb']]);
  workers[0].refuse('unknown-file');
  await assert.rejects(second, { code: 'unknown-file' });
  client.close();
  assert.equal(workers[0].isTerminated, true);
  await assert.rejects(client.request('files'), { code: 'worker-failed' });
});

test('other files take the place of all that were there, in their order', async () => {
  const { client, workers } = await steady();
  client.set('a.plikt', 'one');
  const first = client.request('report');
  await turn();
  workers[0].answer(1);
  await first;
  client.replace([['b.plikt', 'two'], ['a.plikt', 'one']]);
  void client.request('report').catch(() => undefined);
  await turn();
  assert.deepEqual(workers[0].asked.slice(2), [['remove', 'a.plikt'], ['set', 'b.plikt', 'two'], ['set', 'a.plikt', 'one'], ['report']]);
  client.close();
});

test('only the newest of a lane is asked; one request is with the worker at a time', async () => {
  const { client, workers } = await steady();
  const first = client.request('diagnostics', ['nb']);
  const other = client.request('report', ['nb']);
  const second = client.request('diagnostics', ['nn']);
  const third = client.request('diagnostics', ['en']);
  const stopped = new AbortController();
  const cancelled = client.request('outline', ['a'], { signal: stopped.signal });
  stopped.abort();
  await assert.rejects(first, { code: 'outdated' });
  await assert.rejects(second, isPassing);
  await assert.rejects(cancelled, { code: 'cancelled' });
  await turn();
  assert.equal(workers[0].asked.length, 1);
  workers[0].answer('of the first, thrown away');
  await turn();
  workers[0].answer('report');
  await turn();
  workers[0].answer('third');
  assert.equal(await other, 'report');
  assert.equal(await third, 'third');
  assert.deepEqual(workers[0].asked, [['diagnostics', 'nb'], ['report', 'nb'], ['diagnostics', 'en']]);
  client.close();
});

test('a worker that hangs is ended; the next one gets every file and what still waits', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { client, workers, told } = await steady();
    client.set('a.plikt', 'one');
    client.set('b.plikt', 'two');
    const hung = assert.rejects(client.request('diagnostics', ['nb']), { code: 'worker-failed' });
    const waits = client.request('report', ['nb']);
    await turn();
    mock.timers.tick(31_000);
    await hung;
    assert.equal(workers[0].isTerminated, true);
    await turn();
    await turn();
    assert.deepEqual(told, ['starting', 'well', 'restarting', 'well']);
    assert.deepEqual(workers[1].asked, [['set', 'a.plikt', 'one'], ['set', 'b.plikt', 'two'], ['report', 'nb']]);
    workers[1].answer('report');
    assert.equal(await waits, 'report');
    client.close();
  } finally {
    mock.timers.reset();
  }
});

test('the municipality that is looked at is told to the next worker too, but none that the project has not', async () => {
  const { client, workers } = await steady();
  client.set('a.plikt', 'one');
  const seen = client.request('seeFrom', ['a']);
  await turn();
  workers[0].answer(undefined);
  await seen;
  const unknown = client.request('seeFrom', ['z']);
  await turn();
  workers[0].refuse('unknown-municipality');
  await assert.rejects(unknown, { code: 'unknown-municipality' });
  const lost = assert.rejects(client.request('report'), { code: 'worker-failed' });
  await turn();
  workers[0].refuse('internal');
  await lost;
  const report = client.request('report');
  await turn();
  await turn();
  workers[1].answer(undefined);
  await turn();
  assert.deepEqual(workers[1].asked, [['set', 'a.plikt', 'one'], ['seeFrom', 'a'], ['report']]);
  workers[1].answer('report');
  assert.equal(await report, 'report');
  client.close();
});

test('after three deaths in a row nothing is tried until a file changes', async () => {
  const { client, workers, told } = await steady();
  client.set('a.plikt', 'deadly');
  for (let i = 0; i < 3; i += 1) {
    const answer = assert.rejects(client.request('diagnostics', ['nb']), { code: 'worker-failed' });
    await turn();
    // A trap is no refusal: the module is broken. A worker may also fail by itself.
    if (i === 1) workers[i].onerror({ message: 'gone' });
    else workers[i].refuse('internal');
    await answer;
    await turn();
    await turn();
  }
  assert.equal(workers.length, 3);
  assert.equal(told.at(-1), 'broken');
  await assert.rejects(client.request('report', ['nb']), { code: 'worker-failed' });
  client.set('a.plikt', 'harmless');
  await turn();
  await turn();
  assert.equal(workers.length, 4);
  const answer = client.request('diagnostics', ['nb']);
  await turn();
  workers[3].answer([]);
  assert.deepEqual(await answer, []);
  client.close();
});

test('what cannot be started is said', async () => {
  const told = [];
  const client = new SteadyClient(() => Promise.reject(new Error('no worker')), { onHealth: (...all) => told.push(all) });
  await turn();
  assert.deepEqual(told, [['starting', ''], ['broken', 'no worker']]);
  await assert.rejects(client.request('files'), { code: 'worker-failed' });
});
