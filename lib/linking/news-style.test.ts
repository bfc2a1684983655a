import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../time/day';
import { linkedIn, testLinker } from './test-corpus';

/** How newspapers write names: each habit with what a reader would read. */
const linker = testLinker();
const LEAD = 'Ardania voted on Sunday. In Velmar, Ardania closed its border.';
const found = (text: string, date?: string): string[] =>
  linkedIn(linker, `${LEAD}\n${text}`, date === undefined ? {} : { date: dayFromIso(date) ?? Number.NaN }).slice(3);

describe('introductions', () => {
  it.each([
    ['Mira Anders, head of the rebel delegation, came. But Anders said little.', ['Mira Anders -> mira-anders', 'Anders -> mira-anders']],
    ['"It is late," Mira Anders (62) said. When Anders left.', ['Mira Anders -> mira-anders', 'Anders -> mira-anders']],
    [
      'The Northern Guard Front (NGF) came. The NGF left.',
      ['Northern Guard Front -> guard-front', 'NGF -> guard-front', 'NGF -> guard-front'],
    ],
    ['The NGF (Northern Guard Front) came.', ['NGF -> guard-front', 'Northern Guard Front -> guard-front']],
    ['The NGF, or Northern Guard Front, came.', ['NGF -> guard-front', 'Northern Guard Front -> guard-front']],
    [
      'The Ardanian Observatory, or AOX, counted. On Friday the AOX said so.',
      ['Ardanian Observatory -> watch-group', 'AOX -> watch-group', 'AOX -> watch-group'],
    ],
    [
      'The AOX (Ardanian Observatory) counted. On Friday the AOX said so.',
      ['AOX -> watch-group', 'Ardanian Observatory -> watch-group', 'AOX -> watch-group'],
    ],
    ['So said Mira Anders, the AOX, and others. The AOX said so.', ['Mira Anders -> mira-anders']],
    ['The NGF (New Garden Festival) opened. The NGF closed.', []],
    ['The band NGF, short for New Garden Festival, played.', ['NGF -> guard-front']],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a surname in a headline before the full name', () => {
  it.each(['MOSS AND TARSK MEET IN VELMAR', 'Moss And Tarsk Meet Again In Velmar', 'Moss meets Tarsk in Velmar'])('"%s"', (headline) => {
    const text = `${headline}\n${LEAD} Lena Moss received Jon Tarsk on Friday.`;
    const mentions = linkedIn(linker, text).map((mention) => mention.toLowerCase());
    expect(mentions.slice(0, 3)).toEqual(['moss -> lena-moss', 'tarsk -> jon-tarsk', 'velmar -> velmar']);
  });
});

describe('a full name in a spelling that is not listed', () => {
  it.each([
    ['Then Karl el-Anders came.', ['Karl el-Anders -> karl-anders']],
    ['Then Karl Otto Anders came.', ['Karl Otto Anders -> karl-anders']],
    ['Then Karl Otto el-Anders came.', ['Karl Otto el-Anders -> karl-anders']],
    ['Then Bel Otto Tarsk came.', []],
    ['Then Belamin Otto Tarsk came.', ['Belamin Otto Tarsk -> jon-tarsk']],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a name that asks for company', () => {
  it.each([
    ['Then the Weather Watch House opened. The Weather Watch House closed.', []],
    ['Then the Weather Watch House counted Ardanian birds.', ['Weather Watch House -> watch-group', 'Ardanian -> ardania']],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('possessives', () => {
  it.each(["'", '’', '‘', 'ʼ', '´', '`'])('with %s', (mark) => {
    expect(found(`Then Karl Anders${mark}s party and Jon Tarsk${mark}s men met in Velmar${mark}s square.`)).toEqual([
      'Karl Anders -> karl-anders',
      'Jon Tarsk -> jon-tarsk',
      'Velmar -> velmar',
    ]);
  });
  it('without an s', () => expect(found('It was Karl Anders’ party.')).toEqual(['Karl Anders -> karl-anders']));
});

describe('hyphen compounds', () => {
  it.each([
    ['the IS-held town', 'IS -> iron-shield'],
    ['an NGF-controlled road', 'NGF -> guard-front'],
    ['the NGF-led alliance', 'NGF -> guard-front'],
    ['the Sorland-led alliance', 'Sorland -> sorland'],
    ['the Velmar-based paper', 'Velmar -> velmar'],
    ['the anti-IS front', 'IS -> iron-shield'],
    ['the pro-Anders camp', 'Anders -> karl-anders'],
    ['the Velmar–Oster road', 'Velmar -> velmar'],
  ])('"%s"', (text, mention) => expect(found(`They saw ${text}.`)).toContain(mention));
});

describe('nested names', () => {
  it.each([
    ['They voted in Velmar province.', ['Velmar province -> velmar-province']],
    ['They met in the Velmar province building.', ['Velmar province -> velmar-province']],
    ['The Velmar accord held.', ['Velmar accord -> velmar-accord']],
  ])('"%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('lists', () => {
  it.each(['Velmar, Oster and Sorland', 'Velmar and Oster', 'Oster, Velmar'])('"%s"', (list) => {
    expect(found(`They shelled ${list}.`)).toEqual(expect.arrayContaining(['Velmar -> velmar', 'Oster -> oster']));
  });
});

describe('shared surnames', () => {
  it('follow the full name before them, through the article', () => {
    expect(found('Karl Anders left. Then Anders slept. Mira Anders stayed. Then Anders wept. Karl Anders woke. Then Anders sang.')).toEqual(
      [
        'Karl Anders -> karl-anders',
        'Anders -> karl-anders',
        'Mira Anders -> mira-anders',
        'Anders -> mira-anders',
        'Karl Anders -> karl-anders',
        'Anders -> karl-anders',
      ],
    );
  });
  it.each([
    ['Rosa Anders, a baker, came. "Flour is honest," Anders said.', []],
    ['It was raining. The baker Ori Anders came. Then Anders sang.', []],
    ['The baker Ori Anders came. Then Anders sang. Karl Anders slept.', ['Karl Anders -> karl-anders']],
    ['Karl Anders slept. The baker Ori Anders came. Then Anders sang.', ['Karl Anders -> karl-anders']],
    ['O. Anders baked. Then Anders sang.', []],
    ['Karl Anders slept. K. Anders woke.', ['Karl Anders -> karl-anders', 'K. Anders -> karl-anders']],
  ])('leave strangers alone: "%s"', (text, expected) => expect(found(text)).toEqual(expected));
  it('know the bearer by a first name spelt otherwise', () => {
    expect(found('Karl Tarsk sang. Then Tarsk slept.')).toEqual([]);
    expect(found('The singer Meera Anders came. Then Anders slept.')).toEqual(['Meera Anders -> mira-anders', 'Anders -> mira-anders']);
  });
});

describe('a country before a surname', () => {
  it.each(["Sorland's", 'Ardania’s', 'Ohio’s'])('"%s Anders" is no first name', (country) =>
    expect(found(`They heard ${country} Anders sing.`)).toContain('Anders -> karl-anders'),
  );
});

describe('titles and prepositions', () => {
  it('ask for a person or for a place', () => {
    expect(found('They heard President Tarsk in the city of Oster.')).toEqual(['Tarsk -> jon-tarsk', 'Oster -> oster']);
  });
});
