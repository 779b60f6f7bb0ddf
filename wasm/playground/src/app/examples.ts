// The project's examples, bundled when the page is built.

import type { Files } from '../project/project';

const texts = {
  ...import.meta.glob<string>(['../../../../examples/**/*.plikt', '!../../../../examples/cases/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../../examples/cases/forløp.plikt', { query: '?raw', import: 'default', eager: true }),
};

export type ExampleName =
  'lillevik' | 'nynorsk' | 'interkommunal' | 'statustabell' | 'vage_mål' | 'egen_pakke' | 'dorset' | 'konflikt' | 'forløp';
export const EXAMPLES: ExampleName[] = [
  'lillevik',
  'nynorsk',
  'interkommunal',
  'statustabell',
  'vage_mål',
  'egen_pakke',
  'dorset',
  'konflikt',
  'forløp',
];

export function example(name: ExampleName): Files {
  const start = `/examples/${name === 'forløp' ? 'cases' : name}/`;
  const files = Object.entries(texts)
    .map(([path, text]): [string, string] => [path.normalize('NFC'), text])
    .filter(([path]) => path.includes(start))
    .map(([path, text]): [string, string] => [path.slice(path.indexOf(start) + start.length), text])
    // The plan first, then the others in the order of their names.
    .sort(([a], [b]) => Number(b === 'plan.plikt') - Number(a === 'plan.plikt') || (a < b ? -1 : 1));
  return { files, active: files[0]?.[0] ?? '' };
}
