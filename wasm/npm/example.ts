// Holds the declarations to what the package answers: `tsc --strict` checks this file, and the tests run what it exports.
import { Client, type WorkerLike } from 'plikt/client';
import { Findings, Watch } from 'plikt/findings';
import { PliktError, Session, Workspace, exports, isOpen, packNames, packText } from 'plikt';
import { pack, type OfficeContent } from 'plikt/office';
import type { Changes, Completion, Diagnostic, Edit, Fix, Fold, Hover, LineBreak, Location, Municipality, Proposal, Symbol, Token } from 'plikt';

const PLAN = 'language: nb\nplan p "Trygge hjem" {\n  eier: ingen\n}\nmål M1 "Færre" { nivå: brukr }\ntiltak T1 { mål: M1 }\n';

/** One answer of each method, of the declared type. */
export function answers() {
  const workspace = new Workspace({ 'plan.plikt': PLAN });
  const at = { line: 5, column: 18 };
  const diagnostics: Diagnostic[] = workspace.diagnostics('nb');
  const proposals: Proposal[] = workspace.proposals('nb');
  const completion: Completion[] = workspace.completion('plan.plikt', at, 'nb');
  const hover: Hover | null = workspace.hover('plan.plikt', at, 'nn');
  const definition: Location | null = workspace.definition('plan.plikt', at);
  const references: Location[] = workspace.references('plan.plikt', at);
  const edits: Edit[] = workspace.renameEdits('plan.plikt', at, 'M2', 'en');
  const outline: Symbol[] = workspace.outline('plan.plikt');
  const tokens: Token[] = workspace.tokens('plan.plikt');
  const folding: Fold[] = workspace.folding('plan.plikt');
  const fixes: Fix[] = workspace.fixes('plan.plikt', { line: 4, column: 25 }, 'nb');
  const enter: LineBreak | null = workspace.enter('plan.plikt', { line: 1, column: 24 });
  const label: string = workspace.prepareRename('plan.plikt', at).label;
  const known = new Findings();
  const changes: Changes = workspace.changes(known.version, 'nb');
  const first: Diagnostic | undefined = known.take(changes).diagnostics[0];
  const session = new Session(workspace, 'nb');
  const reply = session.line('antall(alle tiltak)');
  const municipalities: Municipality[] = workspace.municipalities('nb');
  workspace.seeFrom(undefined, 'nb');
  let code: string | undefined;
  try {
    workspace.export('document', 'docx', 'nb');
  } catch (error) {
    if (error instanceof PliktError) code = error.code;
  }
  const forWord: OfficeContent = workspace.exportOffice('table', 'docx', 'nb');
  const requirements: string[] = workspace.report('nb').requirements.map((requirement) => requirement.label);
  session.free();
  workspace.free();
  return {
    diagnostics, proposals, completion, hover, definition, references, edits, outline, tokens, folding, fixes, enter, label,
    forWord, reply, code, municipalities, requirements, changes, first, exports: exports(), packs: packNames(), core: packText('std.core'), open: isOpen('plan p {'),
  };
}

/** A worker's answers have the types of the methods. */
export async function asked(worker: WorkerLike): Promise<number> {
  const client = new Client(worker);
  await client.request('set', ['plan.plikt', PLAN]);
  const diagnostics = await client.request('diagnostics', ['nb']);
  const first: Diagnostic | undefined = diagnostics[0];
  const watch = new Watch(client, 'nb');
  await watch.update();
  return first === undefined ? 0 : watch.findings.diagnostics.length;
}

/** A Word file, packed by the second module. */
export async function packed(): Promise<Uint8Array> {
  const workspace = new Workspace({ 'plan.plikt': PLAN });
  return pack(workspace.exportOffice('document', 'docx', 'nb'));
}
