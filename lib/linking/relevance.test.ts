import { describe, expect, it } from 'vitest';
import { testLinker } from './test-corpus';

const linker = testLinker();
const filler = 'Nothing else happened that week. '.repeat(60);
const relevance = (text: string) => linker.link({ text, lang: 'en' }).relevance;

describe('relevance', () => {
  it.each([
    ['a country of the topic in a short text', 'Ardania voted.', 'on-topic'],
    ['one mention far down', `${filler}Ardania voted.`, 'passing'],
    ['a lone place', `In Oster it rained. ${filler}`, 'off-topic'],
    ['two places', `In Oster and in Velmar it rained. ${filler}`, 'on-topic'],
    ['a full name of a person', `${filler}The singer met Karl Anders.`, 'passing'],
    ['an act with an everyday name', `They signed the Velmar accord. ${filler}`, 'off-topic'],
    ['an actor that also appears elsewhere', `The Iron Shield came. ${filler}`, 'off-topic'],
    ['the rest of the world', `Sorland won. ${filler}`, 'off-topic'],
    ['nothing', '', 'off-topic'],
  ])('of %s', (_, text, expected) => expect(relevance(text)).toBe(expected));
});
