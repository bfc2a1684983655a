import type { Language } from '../corpus/kinds';
import { HIT_STRIDE, type Lexicon } from '../lexicon/types';
import type { Candidate, Span } from './candidate';
import type { AliasFacts, FactTable } from './facts';
import { endsStep, type Steps } from './steps';

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

/** Finds every name of a lexicon in a text, nested and overlapping included, with all its readings; by start, then longest first. */
export type SpanFinder = (text: string, lang: Language, trace: boolean) => Steps<Span[]>;

/** A finder over one lexicon. What a form may mean in a language is worked out once and kept. */
export function createSpanFinder(lexicon: Lexicon, facts: FactTable): SpanFinder {
  const known = new Map<Language, (readonly AliasFacts[] | undefined)[]>();
  const readingsOf = (readings: (readonly AliasFacts[] | undefined)[], form: number, lang: Language): readonly AliasFacts[] => {
    const made: AliasFacts[] = [];
    for (const alias of lexicon.aliasesOf(form)) offer(made, facts.alias(alias), lang);
    readings[form] = made;
    return made;
  };
  return function* findSpans(text, lang, trace) {
    const readings = known.get(lang) ?? [];
    known.set(lang, readings);
    const hits = lexicon.scan(text, 'all');
    const { count } = hits;
    // Another article may be scanned before this one's next step.
    const data = hits.data.slice(0, count * HIT_STRIDE);
    yield;
    const spans: Span[] = [];
    let at = 0;
    for (let hit = 0; hit < count; hit++) {
      const start = data[at] ?? 0;
      const end = data[at + 1] ?? 0;
      const form = data[at + 2] ?? 0;
      const shape = data[at + 3] ?? 0;
      at += HIT_STRIDE;
      let aliases = readings[form] ?? readingsOf(readings, form, lang);
      // Several forms of one span are rare: an inflected form that is another name's plain one.
      for (; hit + 1 < count && data[at] === start && data[at + 1] === end; hit++, at += HIT_STRIDE) {
        const more = readings[data[at + 2] ?? 0] ?? readingsOf(readings, data[at + 2] ?? 0, lang);
        aliases = merged(aliases, more, lang);
      }
      spans.push({ start, end, candidates: candidatesFor(start, end, shape, aliases, trace) });
      if (endsStep(hit)) yield;
    }
    return withoutPossessives(text, spans);
  };
}

function merged(some: readonly AliasFacts[], more: readonly AliasFacts[], lang: Language): AliasFacts[] {
  const all = [...some];
  for (const alias of more) offer(all, alias, lang);
  return all;
}

function withoutPossessives(text: string, spans: Span[]): Span[] {
  return spans.some((span, at) => isPossessive(text, span, spans, at))
    ? spans.filter((span, at) => !isPossessive(text, span, spans, at))
    : spans;
}

/** The readings of a span. Nearly all have one: an array of one is made at its size, one that is pushed to at many times that. */
function candidatesFor(start: number, end: number, shape: number, aliases: readonly AliasFacts[], trace: boolean): Candidate[] {
  const first = aliases[0];
  if (first && aliases.length === 1) return [newCandidate(start, end, shape, first, trace)];
  return aliases.map((alias) => newCandidate(start, end, shape, alias, trace));
}

const POSSESSIVE_END = /^['’‘´`ʼ]\p{L}{1,4}$/u;
/** Longest such ending, UTF-16 units. */
const LONGEST_ENDING = 9;

/** "X's" read as an inflected form of X, when X itself ends before the apostrophe: the ending is not part of the name. */
function isPossessive(text: string, { start, end, candidates }: Span, spans: readonly Span[], at: number): boolean {
  for (let next = at + 1; ; next++) {
    const shorter = spans[next];
    if (shorter?.start !== start) return false;
    if (end - shorter.end > LONGEST_ENDING || !POSSESSIVE_END.test(text.slice(shorter.end, end))) continue;
    return candidates.every((long) => shorter.candidates.some((short) => short.alias.entity === long.alias.entity));
  }
}

/** An entity stands once for each span: under the alias of the article's language, when the same form is given for several. */
function offer(aliases: AliasFacts[], alias: AliasFacts, lang: Language): void {
  let at = 0;
  while (at < aliases.length && !isSameName(aliases[at], alias)) at++;
  const known = aliases[at];
  if (known && languageRank(alias, lang) <= languageRank(known, lang)) return;
  aliases[at] = alias;
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

/** Adds the readings of `more` to spans that ascend by start, longest first; `more` in any order. */
export function mergeSpans(spans: readonly Span[], more: readonly Span[]): Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const span of [...more].sort(inOrder)) {
    while (next < spans.length && inOrder(spans[next] ?? span, span) < 0) all.push(spans[next++] ?? span);
    const before = all.at(-1);
    const after = spans[next];
    if (after && inOrder(after, span) === 0) after.candidates.push(...span.candidates);
    else if (before && inOrder(before, span) === 0) before.candidates.push(...span.candidates);
    else all.push(span);
  }
  for (; next < spans.length; next++) {
    const span = spans[next];
    if (span) all.push(span);
  }
  return all;
}

function inOrder(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): number {
  return a.start - b.start || b.end - a.end;
}

/** The span at exactly this place; `spans` ascend by start, longest first. */
export function spanAt(spans: readonly Span[], start: number, end: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && (span.start < start || (span.start === start && span.end > end))) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found?.start === start && found.end === end ? found : undefined;
}
