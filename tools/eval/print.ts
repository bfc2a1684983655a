import type { Ablation } from './ablation';
import { MISS_CAUSES } from './causes';
import type { GroupSummary, SetSummary } from './summary';

const MOST_EXAMPLES = 25;
const percent = (share: number): string => (100 * share).toFixed(1);

/** Prints a summary as tables for people. */
export function printSummary(name: string, summary: SetSummary, errors: boolean): void {
  console.log(
    `\n${name}: ${summary.all.documents} stories, ${summary.all.required} names required; marks per 1,000 words ${summary.marksPer1000Words.toFixed(1)}`,
  );
  console.table(
    Object.fromEntries([
      ['all', row(summary.all)],
      ['passing', row(summary.passing)],
      ...Object.entries(summary.byLanguage).map(([lang, one]) => [lang, row(one)]),
    ]),
  );
  console.table(Object.fromEntries(Object.entries(summary.byKind).map(([kind, one]) => [kind, figures(one)])));
  const { offTopic } = summary;
  if (offTopic.documents > 0)
    console.log(
      `off-topic: ${offTopic.withMarks.length} of ${offTopic.documents} texts with marks (${offTopic.marks}) ${offTopic.withMarks.join(' ')}`,
    );
  console.log(
    `misses: ${MISS_CAUSES.map((cause) => `${cause} ${summary.misses[cause].length}`).join(', ')}; stray marks ${summary.stray.length}`,
  );
  for (const { expected, linked, count } of summary.confusions) console.log(`  ${count} x ${expected} linked as ${linked}`);
  if (!errors) return;
  for (const cause of MISS_CAUSES) list(`missed, ${cause}`, summary.misses[cause]);
  list('stray', summary.stray);
}

/** Prints what each signal is worth. */
export function printAblation(rows: readonly Ablation[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(rows));
    return;
  }
  console.table(
    Object.fromEntries(
      rows.map(({ without, precision, recall, f1, offTopicWithMarks }) => [
        `without ${without}`,
        { precision: percent(precision), recall: percent(recall), F1: percent(f1), 'off-topic with marks': offTopicWithMarks },
      ]),
    ),
  );
}

function row({ documents, ...rest }: GroupSummary): Record<string, string | number> {
  return { documents, ...figures(rest) };
}

function figures({ strict, span }: Pick<GroupSummary, 'strict' | 'span'>): Record<string, string> {
  return {
    'link P': percent(strict.precision),
    'link R': percent(strict.recall),
    'link F1': percent(strict.f1),
    'mention P': percent(span.precision),
    'mention R': percent(span.recall),
    'mention F1': percent(span.f1),
  };
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title} (${lines.length})`);
  for (const line of lines.slice(0, MOST_EXAMPLES)) console.log(`  ${line}`);
}
