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
    ['a full name that many bear', `${filler}The singer met Hana Bell.`, 'off-topic'],
    ['an act with an everyday name', `They signed the Velmar accord. ${filler}`, 'off-topic'],
    ['an actor that also appears elsewhere', `The Iron Shield came. ${filler}`, 'off-topic'],
    ['the rest of the world', `Sorland won. ${filler}`, 'off-topic'],
    ['a name that begins as an acronym of the country does', `Lena Ardway sang. ${filler}`, 'off-topic'],
    ['nothing', '', 'off-topic'],
  ])('of %s', (_, text, expected) => expect(relevance(text)).toBe(expected));
});

describe('where the language has words of the topic', () => {
  const judge = testLinker({ 'en-topic': ['rebel*', 'truce'] });
  it.each([
    ['places alone say nothing', 'In Oster and in Velmar it rained.', 'off-topic'],
    ['places in news of the topic do', 'Rebels in Oster and in Velmar agreed on a truce.', 'on-topic'],
    ['the same word twice is one', 'Rebels in Oster and in Velmar met rebels.', 'off-topic'],
    ['words far from the names do not count', `In Oster and in Velmar it rained. ${filler} Rebels agreed on a truce.`, 'off-topic'],
    ['actors of its news count as words do', 'In Oster and in Velmar it rained, rebels of the Iron Shield said.', 'on-topic'],
    ['a body that lends its name is no actor', 'In Oster and in Velmar it rained, rebels of the Red Caps said.', 'off-topic'],
    ['a group that lends its name needs words too', 'The Red Caps sang in Velmar.', 'off-topic'],
    ['a group with a name of its own needs none', 'The Northern Guard Front sang in Velmar.', 'on-topic'],
    ['nor does a name that holds the country', 'The Ardanian Observatory opened in Velmar.', 'on-topic'],
    ['nor a person named in full', 'Karl Anders sang in Velmar.', 'on-topic'],
    ['a full name that many bear says nothing', 'Hana Bell sang in Velmar.', 'off-topic'],
    ['nor is its bearer an actor of the news', 'In Oster and in Velmar it rained, Hana Bell of the rebels sang.', 'off-topic'],
    ['nor the country', 'Ardania voted.', 'on-topic'],
  ])('%s: "%s"', (_, text, expected) => expect(judge.link({ text, lang: 'en' }).relevance).toBe(expected));
});
