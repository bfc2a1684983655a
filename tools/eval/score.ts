import type { GoldDocument, GoldMention, PredictedMention } from './gold';

/** Counts of which precision and recall are made. */
export interface Counts {
  right: number;
  /** Marked although nothing, or something else, stands there. */
  false: number;
  missed: number;
}

/** How one document fared. */
export interface DocumentScore {
  readonly document: GoldDocument;
  /** Exact span and right entity. */
  readonly strict: Counts;
  /** Exact span, whatever entity. */
  readonly span: Counts;
  readonly missed: readonly GoldMention[];
  readonly wrong: readonly { readonly gold: GoldMention; readonly predicted: PredictedMention }[];
  readonly stray: readonly PredictedMention[];
  readonly marks: number;
  readonly words: number;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
const same = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start === b.start && a.end === b.end;

/**
 * Scores one document. A required mention counts as right when a prediction has exactly its span and one of its entities; a wrong entity
 * is both a false mark and a miss. Marks on optional mentions and
 * inside a required one are not counted, nor are incidental marks where the annotator is silent.
 */
export function scoreDocument(document: GoldDocument, predicted: readonly PredictedMention[]): DocumentScore {
  const required = document.mentions.filter((mention) => !mention.optional);
  const optional = document.mentions.filter((mention) => mention.optional);
  const missed: GoldMention[] = [];
  const wrong: { gold: GoldMention; predicted: PredictedMention }[] = [];
  const used = new Set<PredictedMention>();
  let right = 0;
  for (const gold of required) {
    const spans = [gold, ...gold.alternatives];
    const there = predicted.filter((mention) => spans.some((span) => same(span, mention)));
    for (const mention of there) used.add(mention);
    const [first] = there;
    if (there.some((mention) => spans.some((span) => same(span, mention) && span.entities.includes(mention.entity)))) right++;
    else if (first) wrong.push({ gold, predicted: first });
    else missed.push(gold);
  }
  const stray = predicted.filter((mention) => {
    if (used.has(mention)) return false;
    if (required.some((gold) => [gold, ...gold.alternatives].some((span) => span.start <= mention.start && mention.end <= span.end)))
      return false;
    if (required.some((gold) => overlaps(gold, mention))) return true;
    if (optional.some((gold) => overlaps(gold, mention))) return false;
    return document.role === 'off-topic' || !mention.incidental;
  });
  return {
    document,
    strict: { right, false: wrong.length + stray.length, missed: wrong.length + missed.length },
    span: { right: right + wrong.length, false: stray.length, missed: missed.length },
    missed,
    wrong,
    stray,
    marks: predicted.length,
    words: document.text.split(/\s+/).filter(Boolean).length,
  };
}

/** Precision, recall and their harmonic mean, 0..1; 1 where there was nothing to find and nothing was marked. */
export function rates({ right, false: wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The sum of counts. */
export function sum(counts: readonly Counts[]): Counts {
  const total: Counts = { right: 0, false: 0, missed: 0 };
  for (const one of counts) {
    total.right += one.right;
    total.false += one.false;
    total.missed += one.missed;
  }
  return total;
}
