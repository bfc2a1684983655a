import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCorrector } from './apply';
import { correctionsFile } from './document';
import { correctionKey, MAX_CORRECTIONS, withCorrection } from './list';
import { addCorrection, CORRECTIONS_KEY, readCorrections, removeCorrection, watchCorrections } from './store';
import type { Correction } from './types';

const A = { id: 'ada', name: 'Ada Example' };
const B = { id: 'ben', name: 'Ben Example' };
const C = { id: 'port-lomas', name: 'Port Lomas' };
const correction = (more: Partial<Correction> = {}): Correction => ({
  entity: A,
  surface: 'Example',
  made: '2026-11-26',
  corpus: '2026.11.1',
  ...more,
});
const named = (entity: string, surface: string, alias = surface) => ({ entity, surface, alias });

describe('a list of corrections', () => {
  it('holds one answer to each question, the latest', () => {
    const first = withCorrection([], correction()) ?? [];
    expect(withCorrection(first, correction({ surface: 'EXAMPLE', instead: B }))).toEqual([correction({ surface: 'EXAMPLE', instead: B })]);
    expect(withCorrection(first, correction({ site: 'news.example' }))).toHaveLength(2);
  });

  it('continues a correction that was itself corrected', () => {
    const list = [correction({ instead: B })];
    expect(withCorrection(list, correction({ entity: B, instead: C }))).toEqual([correction({ instead: C })]);
    expect(withCorrection(list, correction({ entity: B }))).toEqual([correction()]);
  });

  it('forgets one that leads back to where it began', () => {
    expect(withCorrection([correction({ instead: B })], correction({ entity: B, instead: A }))).toEqual([]);
  });

  it('has an end, at which old ones can still be changed', () => {
    const full = Array.from({ length: MAX_CORRECTIONS }, (_, index) => correction({ surface: `Example ${index}` }));
    expect(withCorrection(full, correction({ surface: 'another' }))).toBeUndefined();
    expect(withCorrection(full, correction({ surface: 'Example 7', instead: B }))).toHaveLength(MAX_CORRECTIONS);
  });

  it('never asks one question twice, whatever is said in whatever order', () => {
    const entity = fc.constantFrom(A, B, C);
    const anyCorrection = fc
      .record({
        entity,
        instead: fc.option(entity),
        surface: fc.constantFrom('Example', 'example', 'Lomas'),
        site: fc.option(fc.constant('a.example')),
      })
      .map(({ instead, site, ...rest }) => correction({ ...rest, ...(instead && { instead }), ...(site && { site }) }));
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 12 }), (said) => {
        const list = said.reduce<Correction[]>((before, next) => withCorrection(before, next) ?? before, []);
        expect(new Set(list.map(correctionKey)).size).toBe(list.length);
        expect(list.every(({ entity: wrong, instead }) => wrong.id !== instead?.id)).toBe(true);
      }),
    );
  });
});

describe('applying corrections', () => {
  it('concerns the entity, the name in all its writings, and the spelling that the corpus has', () => {
    const corrector = createCorrector([correction({ surface: 'Асада', alias: 'Асад', instead: B })], undefined);
    expect(corrector?.(named('ada', 'АСАДА'))).toEqual({ instead: 'ben' });
    expect(corrector?.(named('ada', 'Асаду', 'Асад'))).toEqual({ instead: 'ben' });
    expect(corrector?.(named('ada', 'Башар Асад'))).toBeUndefined();
    expect(corrector?.(named('ben', 'Асад'))).toBeUndefined();
  });

  it('says nobody where nobody else is known', () => {
    expect(createCorrector([correction()], undefined)?.(named('ada', 'Example'))).toEqual({});
  });

  it('holds on its site and below, where it wins over one for everywhere', () => {
    const list = [correction({ site: 'news.example', instead: B }), correction({ instead: C })];
    const on = (host: string | undefined) => createCorrector(list, host)?.(named('ada', 'Example'))?.instead;
    expect([on('news.example'), on('live.news.example'), on('other.example'), on(undefined)]).toEqual([
      'ben',
      'ben',
      'port-lomas',
      'port-lomas',
    ]);
    expect(createCorrector(list.slice(0, 1), 'other.example')).toBeUndefined();
  });
});

describe('stored corrections', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are kept, told to whoever watches, and forgotten', async () => {
    const seen: number[] = [];
    const life = new AbortController();
    watchCorrections((list) => seen.push(list.length), life.signal);
    await Promise.all([addCorrection(correction()), addCorrection(correction({ surface: 'Ada' }))]);
    expect(await readCorrections()).toEqual([correction(), correction({ surface: 'Ada' })]);
    await removeCorrection(correction());
    expect(await readCorrections()).toEqual([correction({ surface: 'Ada' })]);
    life.abort();
    await removeCorrection(correction({ surface: 'Ada' }));
    expect(seen).toEqual([1, 2, 1]);
  });

  it('are refused in plain words when there are too many', async () => {
    const list = Array.from({ length: MAX_CORRECTIONS }, (_, index) => correction({ surface: `Example ${index}` }));
    await fakeBrowser.storage.local.set({ [CORRECTIONS_KEY]: { version: 1, list } });
    await expect(addCorrection(correction())).rejects.toThrow('No more corrections can be kept.');
  });

  it.each([[undefined], [7], [{ version: 2, list: [] }], [{ version: 1, list: [{ surface: 'x' }, 4] }]])(
    'survive %j in their place',
    async (nonsense) => {
      await fakeBrowser.storage.local.set({ [CORRECTIONS_KEY]: nonsense });
      expect(await readCorrections()).toEqual([]);
    },
  );
});

it('gives the editors names and entities, not where and when somebody read', () => {
  const list = [
    correction({ instead: B, site: 'b.example', made: '2026-11-25' }),
    correction({ instead: B, site: 'a.example' }),
    correction({ surface: 'Ada', alias: 'Ada', site: 'a.example' }),
  ];
  const text = new TextDecoder().decode(correctionsFile(list, 'Test corpus'));
  expect(JSON.parse(text)).toEqual({
    format: 'siyaq-corrections',
    version: 1,
    corpus: 'Test corpus',
    corrections: [
      { corpus: '2026.11.1', surface: 'Ada', alias: 'Ada', wrong: 'ada', right: null },
      { corpus: '2026.11.1', surface: 'Example', wrong: 'ada', right: 'ben' },
    ],
  });
  expect(text).not.toMatch(/a\.example|2026-11-2/);
});
