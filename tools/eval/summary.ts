import { MISS_CAUSES, type MissCause } from './causes';
import type { Judged } from './run';
import { type Counts, rates, sum } from './score';

/** Rates of a group of documents, 0..1. */
export interface GroupSummary {
  readonly documents: number;
  readonly required: number;
  readonly strict: ReturnType<typeof rates>;
  readonly span: ReturnType<typeof rates>;
}

/** Everything `npm run eval` says about one set of documents. */
export interface SetSummary {
  readonly all: GroupSummary;
  readonly byLanguage: Readonly<Record<string, GroupSummary>>;
  readonly passing: GroupSummary;
  /** Recall by kind of the entity expected; false marks by kind of the entity marked. */
  readonly byKind: Readonly<Record<string, Pick<GroupSummary, 'strict' | 'span'>>>;
  readonly offTopic: { readonly documents: number; readonly withMarks: readonly string[]; readonly marks: number };
  readonly marksPer1000Words: number;
  readonly confusions: readonly { readonly expected: string; readonly linked: string; readonly count: number }[];
  readonly misses: Readonly<Record<MissCause, readonly string[]>>;
  readonly stray: readonly string[];
}

/** Sums up the scores of a set. `kindOf` gives the kind of an entity id. */
export function summarise(judged: readonly Judged[], kindOf: (id: string) => string): SetSummary {
  const onTopic = judged.filter((one) => one.document.role !== 'off-topic');
  const offTopic = judged.filter((one) => one.document.role === 'off-topic');
  const languages = [...new Set(onTopic.map((one) => one.document.lang))].sort();
  const misses = Object.fromEntries(MISS_CAUSES.map((cause) => [cause, missesBy(onTopic, cause)])) as Record<MissCause, string[]>;
  const words = onTopic.reduce((total, one) => total + one.words, 0);
  return {
    all: group(onTopic),
    byLanguage: Object.fromEntries(languages.map((lang) => [lang, group(onTopic.filter((one) => one.document.lang === lang))])),
    passing: group(onTopic.filter((one) => one.document.role === 'passing')),
    byKind: byKind(onTopic, kindOf),
    offTopic: {
      documents: offTopic.length,
      withMarks: offTopic.filter((one) => one.marks > 0).map((one) => one.document.id),
      marks: offTopic.reduce((total, one) => total + one.marks, 0),
    },
    marksPer1000Words: words === 0 ? 0 : (1000 * onTopic.reduce((total, one) => total + one.marks, 0)) / words,
    confusions: confusions(onTopic),
    misses,
    stray: judged.flatMap(({ document, stray }) =>
      stray.map(({ start, end, entity }) => `${document.id}: ${document.text.slice(start, end)} -> ${entity}`),
    ),
  };
}

function group(judged: readonly Judged[]): GroupSummary {
  return {
    documents: judged.length,
    required: judged.reduce((total, { strict }) => total + strict.right + strict.missed, 0),
    strict: rates(sum(judged.map((one) => one.strict))),
    span: rates(sum(judged.map((one) => one.span))),
  };
}

function byKind(judged: readonly Judged[], kindOf: (id: string) => string): SetSummary['byKind'] {
  const kinds = new Map<string, { readonly strict: Counts; readonly span: Counts }>();
  const of = (id: string | undefined): { readonly strict: Counts; readonly span: Counts } => {
    const kind = id === undefined ? 'unknown' : kindOf(id);
    const counts = kinds.get(kind) ?? { strict: sum([]), span: sum([]) };
    kinds.set(kind, counts);
    return counts;
  };
  for (const { document, missed, wrong, stray } of judged) {
    const confused = new Set(wrong.map(({ gold }) => gold));
    const lost = new Set(missed);
    for (const mention of document.mentions) {
      if (mention.optional) continue;
      const { strict, span } = of(mention.entities[0]);
      strict[lost.has(mention) || confused.has(mention) ? 'missed' : 'right']++;
      span[lost.has(mention) ? 'missed' : 'right']++;
    }
    for (const { entity } of stray) of(entity).span.false++;
    for (const { entity } of [...stray, ...wrong.map(({ predicted }) => predicted)]) of(entity).strict.false++;
  }
  const ordered = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(ordered.map(([kind, { strict, span }]) => [kind, { strict: rates(strict), span: rates(span) }]));
}

function confusions(judged: readonly Judged[]): SetSummary['confusions'] {
  const pairs = new Map<string, { expected: string; linked: string; count: number }>();
  for (const { gold, predicted } of judged.flatMap((one) => one.wrong)) {
    const expected = gold.entities[0] ?? '?';
    const key = `${expected}|${predicted.entity}`;
    const pair = pairs.get(key) ?? { expected, linked: predicted.entity, count: 0 };
    pair.count++;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count);
}

function missesBy(judged: readonly Judged[], wanted: MissCause): string[] {
  return judged.flatMap(({ document, causes }) =>
    causes
      .filter(({ cause }) => cause === wanted)
      .map(({ gold }) => `${document.id}: ${document.text.slice(gold.start, gold.end)} -> ${gold.entities.join(' | ')}`),
  );
}
