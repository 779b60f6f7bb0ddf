// Where an element is declared, found in the texts by its label.

import type { Project } from '../project/project';

export function declarationOf(project: Project, label: string): { file: string; line: number; column: number } | undefined {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const head = new RegExp(`^[^\\S\\n]*[\\p{L}_][\\p{L}\\p{N}_]*[^\\S\\n]+(${escaped})(?=[^\\S\\n]*(?:"|\\{))`, 'mu');
  for (const file of project.names) {
    const text = project.text(file);
    const match = head.exec(text);
    if (match === null) continue;
    const at = match.index + match[0].length - match[1]!.length;
    const before = text.slice(0, at);
    const line = before.split('\n').length - 1;
    return { file, line, column: at - (before.lastIndexOf('\n') + 1) };
  }
  return undefined;
}
