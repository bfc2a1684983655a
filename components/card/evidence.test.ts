import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import { FEATURES } from '../../lib/linking/weights';
import { useCatalogue } from '../../lib/test-catalogue';
import { aliasKind, reasons } from './evidence';

beforeEach(() => useCatalogue('en'));
afterEach(() => setMessageSource());

describe('reasons', () => {
  it.each(['en', 'ar'] as const)('has words for every feature of the linker in %s', (language) => {
    useCatalogue(language);
    const other = reasons([{ feature: 'unheard-of', value: 1 }], 1);
    const own = FEATURES.filter((feature) => !/^(?:bias|kind:)/.test(feature) && feature !== 'local-name');
    for (const feature of own) {
      const [text] = reasons([{ feature, value: 1, detail: 'word' }], 1);
      expect(text, feature).toBeTruthy();
      expect([text], feature).not.toEqual(other);
    }
  });

  it('separates what speaks for from what speaks against, and says nothing twice', () => {
    const evidence = [
      { feature: 'words:several', value: 1.6 },
      { feature: 'given:own', value: 2, detail: 'ada' },
      { feature: 'words:many', value: 0.8 },
      { feature: 'words:common', value: -0.8 },
      { feature: 'bias', value: -1 },
    ];
    expect(reasons(evidence, 1)).toEqual(['several words that belong together', 'its own first name before it: “ada”']);
    expect(reasons(evidence, -1)).toEqual(['a name made of ordinary words']);
  });

  it('does not quote a word that is missing', () => {
    expect(reasons([{ feature: 'cue:title', value: 1 }], 1)).toEqual(['other evidence']);
    expect(reasons([{ feature: 'cue:title', value: 1, detail: '' }], 1)).toEqual(['other evidence']);
  });
});

describe('aliasKind', () => {
  it('comes from the evidence', () => {
    expect(
      aliasKind({
        evidence: [
          { feature: 'bias', value: -1 },
          { feature: 'kind:nom-de-guerre', value: 1 },
        ],
      }),
    ).toBe('nom de guerre');
  });

  it('is the article’s own form where the corpus has no such name', () => {
    expect(aliasKind({ evidence: [{ feature: 'local-name', value: 3, detail: 'Ada' }] })).toBe('short form used in this article');
  });
});
