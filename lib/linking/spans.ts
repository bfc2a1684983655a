import type { Language } from '../corpus/kinds';
import { HIT_STRIDE, type Lexicon } from '../lexicon/types';
import type { Candidate, Span } from './candidate';
import type { AliasFacts, FactTable } from './facts';

/** A reading of a span without any feature yet. `trace` asks for the features to be written down. */
export function newCandidate(start: number, end: number, shape: number, alias: AliasFacts, trace: boolean): Candidate {
  return {
    start,
    end,
    shape,
    alias,
    logit: 0,
    ownLogit: 0,
    ownBar: undefined,
    ownFeatures: 0,
    barred: undefined,
    foreign: false,
    doubted: false,
    certain: false,
    trace: trace ? [] : undefined,
  };
}

/** Every name the lexicon finds in `text`, nested and overlapping included, with all its readings; by start, then longest first. */
export function findSpans(text: string, lang: Language, lexicon: Lexicon, facts: FactTable, trace: boolean): Span[] {
  const { data, count } = lexicon.scan(text, 'all');
  const spans: Span[] = [];
  let open: Span | undefined;
  for (let hit = 0; hit < count; hit++) {
    const at = hit * HIT_STRIDE;
    const start = data[at] ?? 0;
    const end = data[at + 1] ?? 0;
    const form = data[at + 2] ?? 0;
    const shape = data[at + 3] ?? 0;
    if (open?.start !== start || open.end !== end) {
      open = { start, end, candidates: [] };
      spans.push(open);
    }
    for (const alias of lexicon.aliasesOf(form)) offer(open.candidates, start, end, shape, facts.alias(alias), trace, lang);
  }
  return spans.filter((span, at) => !isPossessive(text, span, spans, at));
}

const POSSESSIVE_END = /['’‘´`ʼ]\p{L}{1,4}$/u;

/** "X's" read as an inflected form of X, when X itself ends before the apostrophe: the ending is not part of the name. */
function isPossessive(text: string, { start, end, candidates }: Span, spans: readonly Span[], at: number): boolean {
  if (spans[at + 1]?.start !== start) return false;
  const ending = POSSESSIVE_END.exec(text.slice(start, end));
  if (!ending) return false;
  for (let next = at + 1; spans[next]?.start === start; next++) {
    const shorter = spans[next];
    if (shorter?.end !== start + ending.index) continue;
    return candidates.every((long) => shorter.candidates.some((short) => short.alias.entity === long.alias.entity));
  }
  return false;
}

/** An entity stands once for each span: under the alias of the article's language, when the same form is given for several. */
function offer(
  candidates: Candidate[],
  start: number,
  end: number,
  shape: number,
  alias: AliasFacts,
  trace: boolean,
  lang: Language,
): void {
  let at = 0;
  while (at < candidates.length && !isSameName(candidates[at]?.alias, alias)) at++;
  const known = candidates[at]?.alias;
  if (known && languageRank(alias, lang) <= languageRank(known, lang)) return;
  candidates[at] = newCandidate(start, end, shape, alias, trace);
}

function isSameName(known: AliasFacts | undefined, offered: AliasFacts): boolean {
  return known?.entity === offered.entity && !isDated(known) && !isDated(offered);
}

function isDated({ record }: AliasFacts): boolean {
  return record.from !== undefined || record.until !== undefined;
}

function languageRank({ record }: AliasFacts, lang: Language): number {
  if (record.lang === lang) return 2;
  return record.lang === 'und' ? 1 : 0;
}

/** Ranges of the text that belong to names found, for the question whether a neighbouring word is a known name. Spans ascend by start. */
export function coverage(spans: readonly Pick<Span, 'start' | 'end'>[]): (start: number, end: number) => boolean {
  return (start, end) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    // Names are short: a span that covers the word begins at most a few spans earlier.
    for (let at = low - 1; at >= 0 && at >= low - 8; at--) if ((spans[at]?.end ?? 0) >= end) return true;
    return false;
  };
}
