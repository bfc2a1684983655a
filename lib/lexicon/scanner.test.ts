import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from './compile';
import { keyOf } from './key';
import { loadLexicon } from './load';
import { findByReference, type ReferenceHit } from './reference';
import { ROUND_UNITS } from './round';
import { shapeOf } from './shape';
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

  /** Names in a row with something between them: hits in every text. */
  const named = lexicon.chain((forms) =>
    fc
      .array(fc.tuple(fc.nat({ max: 11 }), text(4)), { maxLength: 8 })
      .map((parts) => ({ forms, sample: parts.map(([n, rest]) => (forms[n % Math.max(1, forms.length)]?.text ?? '') + rest).join('') })),
  );

  it.each(['longest', 'all'] as const)('finds the same in a text full of names in mode %s', (mode) => {
    fc.assert(
      fc.property(named, ({ forms, sample }) => {
        expect(hitsOf(forms, sample, mode)).toEqual(findByReference(forms, sample, mode));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the case shape that the span has by itself', () => {
    fc.assert(
      fc.property(named, ({ forms, sample }) => {
        const { data, count } = loadLexicon(compileLexicon(forms)).scan(sample, 'all');
        for (let at = 0; at < count * HIT_STRIDE; at += HIT_STRIDE) {
          const [start = 0, end = 0, , shape] = data.subarray(at, at + HIT_STRIDE);
          expect(shape).toBe(shapeOf(sample, start, end));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same wherever a round of reading ends', () => {
    const forms = ['ab c', "ab'c", 'a.b', 'c-a', 'aß b', 'b'].map((name, alias) => form(name, alias));
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b ', '. ', "a'"),
        fc.integer({ min: ROUND_UNITS - 12, max: ROUND_UNITS + 2 }),
        text(24),
        (unit, length, end) => {
          const before = `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1)} `;
          const rest = `ab c a.b ${end} aß b c-a ab'c`;
          const shifted = findByReference(forms, ` ${rest}`, 'all').map((hit) => ({
            ...hit,
            start: hit.start + length - 1,
            end: hit.end + length - 1,
          }));
          expect(hitsOf(forms, before + rest, 'all').filter(({ start }) => start >= length)).toEqual(shifted);
        },
      ),
      { numRuns: 500 },
    );
  });

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
