import { describe, expect, it } from 'vitest';
import { flatAliases } from '../corpus/pack-types';
import { entity, pack } from '../corpus/query/test-pack';
import { compileLexicon } from '../lexicon/compile';
import { formsOf } from '../lexicon/forms';
import { dayFromIso } from '../time/day';
import { parseEdtfInterval } from '../time/edtf';
import { createLinker } from './linker';
import { alias } from './test-corpus';

/** A capital, the court before and the council after 2010, and a neighbour's capital and palace. */
const ENTITIES = [
  entity('ardania', 'country', { aliases: [alias('Ardania')] }),
  entity('velmar', 'place', {
    aliases: [alias('Velmar'), alias('Велмар', 'name', { lang: 'ru' }), alias('فلمار', 'name', { lang: 'ar' })],
  }),
  entity('court', 'government-body', {
    aliases: [alias('Ardanian court'), alias('Velmar', 'metonym', parseEdtfInterval('../2009-12-31'))],
  }),
  entity('council', 'government-body', {
    aliases: [alias('Ardanian council'), alias('Velmar', 'metonym', parseEdtfInterval('2010-01-01/..'))],
  }),
  entity('sorland', 'country', {
    aliases: [alias('Sorland'), alias('Oster', 'metonym'), alias('Rookery', 'metonym'), alias('Nesk', 'metonym', { prior: 0.9 })],
  }),
  entity('oster', 'place', { aliases: [alias('Oster')] }),
  entity('rookery', 'government-body', { aliases: [alias('Rookery')] }),
];
const CUES = {
  'en-function': ['has', 'also', 'the', 'and'],
  'en-unit': ['suburbs'],
  'en-inside': ['in', 'near', 'capital', 'road to'],
  'en-partner': ['accused', 'talks with', 'government in'],
  'en-act': ['said', 'ally', 'backed', 'denied'],
  'en-act-before': ['said'],
  'tr-inside': ['da'],
  'ru-inside': ['в'],
  'ru-act': ['заявила'],
  'ar-inside': ['في', 'ب'],
  'ar-act-before': ['قالت'],
};
const made = pack({ entities: ENTITIES });
const records = { ...made.records, cues: CUES };
const linker = createLinker({
  records,
  lexicon: compileLexicon(
    formsOf(flatAliases(ENTITIES), [{ lang: 'ar', proclitics: ['ب'], joints: [], classes: {}, guesses: [], agreeing: [], particles: [] }]),
  ),
});
const LEAD = 'Ardania voted. Ardania waits.\n';

/** "name = entity: reading of what it may stand for", for every double name. */
function read(text: string, date?: string, lang: 'en' | 'tr' | 'ru' | 'ar' = 'en'): string[] {
  const whole = LEAD + text;
  const day = date === undefined ? undefined : dayFromIso(date);
  const { mentions } = linker.link({ text: whole, lang, ...(day !== undefined && { date: day }) });
  return mentions.flatMap(({ start, end, entity: index, metonym }) =>
    metonym
      ? `${whole.slice(start, end)} = ${ENTITIES[index]?.id}: ${metonym.sense} of ${metonym.stands.map((at) => ENTITIES[at]?.id).join(', ')}`
      : [],
  );
}

describe('a capital that stands for its government', () => {
  it.each([
    ['Velmar said so.', 'government'],
    ['Velmar has also denied it.', 'government'],
    ["They met Velmar's ally.", 'government'],
    ['A Velmar-backed party won.', 'government'],
    ['They accused Velmar of it.', 'government'],
    ['Their talks with Velmar failed.', 'government'],
    ['The government in Velmar fell.', 'government'],
    ['So said Velmar.', 'government'],
    ['Officials in Velmar said so.', 'place'],
    ['They met near the capital Velmar.', 'place'],
    ['The road to Velmar is long.', 'place'],
    ['The Velmar suburbs burned.', 'place'],
    ['VELMAR: It rained.', 'place'],
    ['They love Velmar.', 'open'],
  ])('in "%s": %s', (text, sense) => {
    const name = text.startsWith('VELMAR') ? 'VELMAR' : 'Velmar';
    expect(read(text, '2015-01-01')).toEqual([`${name} = velmar: ${sense} of council`]);
  });
  it.each([
    ['ru', 'Велмар заявила', 'Велмар = velmar: government of council'],
    ['ru', 'Они в Велмар.', 'Велмар = velmar: place of council'],
    ['ar', 'قالت فلمار', 'فلمار = velmar: government of council'],
    ['ar', 'كانوا بفلمار', 'فلمار = velmar: place of council'],
    ['tr', "Velmar'da yağmur.", 'Velmar = velmar: place of council'],
  ] as const)('in %s: "%s"', (lang, text, expected) => expect(read(text, '2015-01-01', lang)).toEqual([expected]));
  it('shares the reading of the name that it is listed with', () => {
    expect(read('Velmar and Oster said so.', '2015-01-01')).toEqual([
      'Velmar = velmar: government of council',
      'Oster = oster: government of sorland',
    ]);
    expect(read('Accused were the court, in Oster, Velmar.', '2015-01-01')).toEqual([
      'Oster = oster: place of sorland',
      'Velmar = velmar: place of council',
    ]);
  });
  it('stands for whoever governed at the date, and for each in turn when that is unknown', () => {
    expect(read('Velmar said so.', '2005-01-01')).toEqual(['Velmar = velmar: government of court']);
    expect(read('Velmar said so.')).toEqual(['Velmar = velmar: government of court, council']);
  });
  it('is told of a palace too, and of a capital that has no entry of its own', () => {
    expect(read('The Rookery denied it.')).toEqual(['Rookery = rookery: government of sorland']);
    expect(read('Then Nesk denied it.')).toEqual(['Nesk = sorland: government of sorland']);
  });
});
