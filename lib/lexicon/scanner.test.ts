import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from './compile';
import { keyOf } from './key';
import { loadLexicon } from './load';
import { findByReference, type ReferenceHit } from './reference';
import { HIT_STRIDE, type LexiconForm } from './types';

const form = (text: string, alias: number, prefix = 0): LexiconForm => ({ text, alias, lang: 'und', prefix });

function hitsOf(forms: readonly LexiconForm[], text: string, mode: 'longest' | 'all'): ReferenceHit[] {
  const lexicon = loadLexicon(compileLexicon(forms));
  const { data, count } = lexicon.scan(text, mode);
  return Array.from({ length: count }, (_, i) => {
    const [start = 0, end = 0, id = 0] = data.subarray(i * HIT_STRIDE);
    return { start, end, form: id, aliases: [...lexicon.aliasesOf(id)] };
  });
}

/** Mentions as text, longest match. */
function mentions(names: readonly string[], text: string, mode: 'longest' | 'all' = 'longest'): string[] {
  return hitsOf(
    names.map((name, i) => form(name, i)),
    text,
    mode,
  ).map(({ start, end }) => text.slice(start, end));
}

describe('against the reference matcher', () => {
  const letters = [...'aabbcA', 'ب', 'ا', 'أ', 'ß', 'é', 'б'];
  const between = [' ', ' ', '-', '.', '.', "'", '’', ',', '\n', '\u00a0', ':', '/', '@', '_', '"', '1'];
  const odd = ['\u0301', '\u00ad', '\u200f', '\u0640', '\u064b', '\ud800', '\udc00', '\ud83d\ude00', '–', '  ', '://'];
  const text = (max: number) =>
    fc
      .array(
        fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...letters) },
          { weight: 4, arbitrary: fc.constantFrom(...between) },
          { weight: 1, arbitrary: fc.constantFrom(...odd) },
        ),
        { maxLength: max },
      )
      .map((parts) => parts.join(''));
  const lexicon = fc.array(fc.tuple(text(7), fc.nat({ max: 2 })), { minLength: 1, maxLength: 12 }).map((names) =>
    names.flatMap(([name, prefix], alias) => {
      const key = keyOf(name);
      return key === undefined || (keyOf(name.slice(0, prefix))?.length ?? 0) >= key.length ? [] : [form(name, alias, prefix)];
    }),
  );

  it.each(['longest', 'all'] as const)('finds the same in mode %s', (mode) => {
    fc.assert(
      fc.property(lexicon, text(60), (forms, sample) => {
        expect(hitsOf(forms, sample, mode)).toEqual(findByReference(forms, sample, mode));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('boundaries', () => {
  it('finds words and not pieces of words', () => {
    expect(mentions(['Iran'], 'Iranian Iran, (Iran) "Iran" Tirana MyIran Iran2')).toEqual(['Iran', 'Iran', 'Iran']);
  });
});
