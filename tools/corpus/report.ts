import type { Draft } from '../../lib/corpus/source/compile';
import { type Problem, problemLine } from '../../lib/corpus/source/problem';
import type { ReadCorpus } from '../../lib/corpus/source/read';
import type { Options } from './options';

/** Problems by severity, in the order of their places. */
export function bySeverity(problems: readonly Problem[]): { errors: Problem[]; warnings: Problem[] } {
  return {
    errors: problems.filter((problem) => problem.severity === 'error'),
    warnings: problems.filter((problem) => problem.severity === 'warning'),
  };
}

/** Writes errors, and warnings when asked for, to standard error: one clickable line each. */
export function printProblems({ problems }: ReadCorpus, { warnings }: Pick<Options, 'warnings'>): void {
  for (const problem of problems) if (problem.severity === 'error' || warnings) console.error(problemLine(problem));
}

/** A table of how often each rule was broken; nothing when none was. */
export function printRuleCounts(problems: readonly Problem[]): void {
  const counts = new Map<string, { severity: string; rule: string; count: number }>();
  for (const { severity, rule } of problems) {
    const row = counts.get(rule) ?? { severity, rule, count: 0 };
    row.count += 1;
    counts.set(rule, row);
  }
  if (counts.size > 0) console.table([...counts.values()]);
}

/** Lists on standard error what the build leaves out and why. */
export function printDrafts(drafts: readonly Draft[]): void {
  for (const { type, id, label, reason } of drafts)
    console.error(`left out: ${type} ${id}${type === 'role' ? ` "${label}"` : ''}: ${reason}`);
}
