// What goes into a link, and what never does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { withoutCases } = await load('src/project/cases.ts');
const { fromFragment, toFragment } = await load('src/project/share.ts');

test('blocks about cases are cut out, whatever stands in them', () => {
  const text = `mål M1 "Mål" { nivå: bruker }
situasjon s "Hun } sa {" {
  dato: 2026-01-01 // }
  | Prosa med } og {
}
forløp f { av: s
  hendelse h { dato: 2026-01-02 }
}
  prøve "x" { gitt: s }
tiltak T1 "Etter" { situasjon_i_dag: "ja" }
case c { of: s }
`;
  assert.equal(withoutCases(text), `mål M1 "Mål" { nivå: bruker }\ntiltak T1 "Etter" { situasjon_i_dag: "ja" }\n`);
});

test('prose and fields that begin with such a word stay', () => {
  const text = `plan p {\n  bakgrunn:\n    | situasjon og prøve { er ord\n  test: 1\n}\n`;
  assert.equal(withoutCases(text), text);
});

test('a block that is never closed is cut to the end', () => {
  assert.equal(withoutCases(`mål M1 { }\nsituasjon s {\n  handlende: lærer\nmål M2 { }\n`), 'mål M1 { }');
});

test('a link gives back what was put in', async () => {
  const files = {
    files: [
      ['plan.plikt', 'språk: nb\nmål M "🙂 æøå" { }\n'],
      ['mål/b.plikt', ''],
    ],
    active: 'mål/b.plikt',
  };
  const fragment = await toFragment(files);
  assert.match(fragment, /^v1,[\w-]+$/);
  assert.deepEqual(await fromFragment(`#${fragment}`), files);
});

test('what is no link of ours is none', async () => {
  const other = await toFragment({ files: [], active: '' });
  const bomb = await toFragment({ files: [['a', 'x'.repeat(9 << 20)]], active: 'a' });
  for (const fragment of ['', '#', '#v1,', '#v1,%%%', '#v2,abc', '#v1,AAAA', other, bomb, `${other.slice(0, -3)}`]) {
    assert.equal(await fromFragment(fragment), undefined, fragment.slice(0, 40));
  }
});
