import { describe, expect, it } from 'vitest';
import { initialsBefore } from './initials';
import { linkedIn, testLinker } from './test-corpus';

const linker = testLinker({ 'und-suffix': ['Jr.', 'III'], 'en-title': ['president', 'general', 'm'] });
const LEAD = 'Ardania voted on Sunday. In Velmar, Ardania closed its border.';
const found = (text: string) => linkedIn(linker, `${LEAD}\n${text}`).slice(3);

describe('initials', () => {
  it.each([
    ['said J. Moss', ['j']],
    ['said H.R. Moss', ['h', 'r']],
    ['said H. R. Moss', ['h', 'r']],
    ['said J.-Y. Moss', ['j', 'y']],
    ['сказал В.Moss', ['в']],
    ['said Moss', undefined],
    ['it ended. Moss', undefined],
    ['said j. Moss', undefined],
  ])('in "%s"', (text, letters) => expect(initialsBefore(text, text.indexOf('Moss'))?.letters).toEqual(letters));
});

describe('a name with initials', () => {
  it.each([
    ['Then General Karl Q. Anders came. Anders left.', ['Karl Q. Anders -> karl-anders', 'Anders -> karl-anders']],
    ['They heard Karl Q. R. Anders.', ['Karl Q. R. Anders -> karl-anders']],
    ['They heard Mira Q. Anders. Anders sang.', ['Mira Q. Anders -> mira-anders', 'Anders -> mira-anders']],
    [
      'They heard K. Anders and Mira Anders. M. Anders sang.',
      ['K. Anders -> karl-anders', 'Mira Anders -> mira-anders', 'Anders -> mira-anders'],
    ],
    ['They heard President K. Q. Anders.', ['K. Q. Anders -> karl-anders']],
    ['They heard Zelda Q. Anders. Anders sang.', []],
    ['They heard Zelda K. Anders. Anders sang.', []],
    ['They heard O. Anders. Anders sang.', []],
    ['It came from the U.S. Anders was glad.', ['Anders -> karl-anders']],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a name with a suffix', () => {
  it.each([
    ['They heard Karl Q. Anders, Jr. sing.', ['Karl Q. Anders, Jr. -> karl-anders']],
    ['They heard Karl Anders Jr sing.', ['Karl Anders Jr -> karl-anders']],
    ['They heard Karl Anders III.', ['Karl Anders III -> karl-anders']],
    ['They heard Karl Anders, junior partner.', ['Karl Anders -> karl-anders']],
    ['They heard Karl Anders; III was his number.', ['Karl Anders -> karl-anders']],
    ['They saw Velmar III.', ['Velmar -> velmar']],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});
