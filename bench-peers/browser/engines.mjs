// plikt's module and published modules of other checkers, each with documents in its own language: as many lines, one
// mistake in every tenth block, which its checker has to find.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Blocks of ten lines each until there are so many lines. */
const blocks = (lines, block) => Array.from({ length: Math.ceil(lines / 10) }, (_, i) => block(i, i % 10 === 0)).join('');

/** The text with a letter more on a line in its middle that holds `mark`. */
export function typed(text, mark, letters) {
  const middle = text.indexOf(mark, text.length / 2) + mark.length;
  return { middle, text: text.slice(0, middle) + letters + text.slice(middle) };
}

export const engines = {
  plikt: {
    module: at('../../wasm/npm/dist/plikt_bg.wasm'),
    mark: '    | Barn og voksne',
    document: (lines) => `language: nb
bruk std.veileder_2008
bruk std.instanser_no
plan p "Trygge hjem" {
  periode: 2026..2029
  eier: kommunestyret
}
mål M1 "Færre blir utsatt for vold" { nivå: bruker }
${blocks(lines, (i, wrong) => `tiltak T${i} "Tiltak nummer ${i}" {
  mål: ${wrong ? 'M2' : 'M1'}
  ansvarlig: politi
  deltar: barnevern
  tid: 2027..2028
  status: pågår
  kostnad: 100_000 kr
  tekst:
    | Barn og voksne skal få hjelp i tide.
}
`)}`,
    wrong: (found) => found.diagnostics.filter(({ code }) => code === 'unknown-name').length,
    async load() {
      const [{ Workspace, initSync }, { Findings }] = await Promise.all([
        import('../../wasm/npm/dist/plikt.js'),
        import('../../wasm/npm/findings.js'),
      ]);
      initSync({ module: readFileSync(this.module) });
      const workspace = new Workspace();
      const findings = new Findings();
      const check = () => findings.take(JSON.parse(workspace.changes(findings.version, 'nb')));
      return (text) => {
        workspace.set('plan.plikt', text);
        return check();
      };
    },
  },
  cedar: {
    module: at('node_modules/@cedar-policy/cedar-wasm/nodejs/cedar_wasm_bg.wasm'),
    mark: '  principal.note == "Barn og voksne',
    document: (lines) => blocks(lines, (i, wrong) => `@id("policy ${i}")
permit (
  principal in Role::"police",
  action == Action::"${wrong ? 'burn' : 'read'}",
  resource is Record
) when {
  principal.note == "Barn og voksne skal få hjelp i tide." &&
  resource.year >= 2027 && resource.year <= 2028 &&
  resource.cost == 100000
};
`),
    wrong: ({ validationErrors }) => new Set(validationErrors.map(({ policyId }) => policyId)).size,
    load() {
      const { validate } = require('@cedar-policy/cedar-wasm/nodejs');
      const schema = `entity Role; entity User in [Role] { note: String };
entity Record { year: Long, cost: Long };
action read appliesTo { principal: [User], resource: [Record] };`;
      return (text) => {
        const answer = validate({ schema, policies: { staticPolicies: text }, validationSettings: { mode: 'strict' } });
        if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors));
        return answer;
      };
    },
  },
  ruff: {
    module: at('node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm_bg.wasm'),
    mark: '    # Barn og voksne',
    document: (lines) => blocks(lines, (i, wrong) => `def measure_${i}(goal, year: int = 2027):
    """Measure number ${i}."""
    responsible = "police"
    # Barn og voksne skal få hjelp i tide.
    cost = 100_000
    if year > 2027 and goal is not None:
        print(responsible, cost, ${wrong ? 'unknown' : 'goal'})
    return responsible


`),
    wrong: (found) => found.filter(({ code }) => code === 'F821').length,
    load() {
      const { PositionEncoding, Workspace } = require('@astral-sh/ruff-wasm-nodejs');
      const workspace = new Workspace(Workspace.defaultSettings(), PositionEncoding.Utf16);
      return (text) => workspace.check(text);
    },
  },
};
