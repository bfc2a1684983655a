import { afterEach, describe, expect, it } from 'vitest';
import { PACK_FAULTS } from './corpus/pack-error';
import { setMessageSource } from './i18n';
import { packFileWords, packWords } from './i18n-packs';
import { policyFeedWords, problemWords } from './i18n-problems';
import { useCatalogue } from './test-catalogue';
import { PROBLEM_CODES } from './updates/problem';

const LANGUAGES = ['en', 'ar'] as const;
const LATIN = /[a-z]{3}/i;
afterEach(() => setMessageSource());

describe.each(LANGUAGES)('in %s', (language) => {
  it('every problem has words of its own', () => {
    useCatalogue(language);
    const words = PROBLEM_CODES.map((code) => problemWords({ code, detail: '7' }));
    expect(new Set(words).size).toBe(words.length);
  });

  it('everything that can be wrong with a pack has words of its own, what it speaks of, and advice', () => {
    useCatalogue(language);
    const words = PACK_FAULTS.map((code) => packWords({ code, params: ['1', '2'] }));
    expect(new Set(words).size).toBe(words.length);
    expect(packWords({ code: 'unknown', params: ['zenda › roles.0.of', 'strelsau'] })).toMatch(/zenda › roles\.0\.of.*strelsau/);
    for (const code of PACK_FAULTS) {
      const fault = { code, params: ['1', '2'] };
      expect(packFileWords(fault).length).toBeGreaterThan(packWords(fault).length + 10);
    }
  });

  it('a faulty version of a feed is told by what is wrong with it', () => {
    useCatalogue(language);
    const pack = { code: 'missed', params: ['Zenda'] } as const;
    expect(problemWords({ code: 'bad-pack', detail: 'for logs', pack })).toContain(packWords(pack));
    expect(problemWords({ code: 'bad-file', detail: 'for logs', pack })).toBe(packFileWords(pack));
  });
});

it('says nothing in English to readers of Arabic', () => {
  useCatalogue('ar');
  for (const code of PACK_FAULTS) expect(packFileWords({ code, params: [] }).replace('.siyaq', ''), code).not.toMatch(LATIN);
  for (const code of PROBLEM_CODES) expect(policyFeedWords({ code }).replace('https', ''), code).not.toMatch(LATIN);
});
