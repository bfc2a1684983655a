import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../time/day';
import { firedFor } from './test-corpus';

const date = dayFromIso('2005-01-01') ?? 0;
const fired = (text: string, surface: string, id: string) => firedFor(`Ardania voted. ${text}`, surface, { date })[id];

describe('signals from neighbouring words', () => {
  it.each([
    ['the President Anders came', 'Anders', 'karl-anders', ['cue:title', 'cue:own-role', 'cue:role-at-date']],
    ['then General Anders came', 'Anders', 'karl-anders', ['cue:title']],
    ['the Anders said', 'Anders', 'karl-anders', ['cue:speech']],
    ['the city of Oster waits', 'Oster', 'oster', ['cue:place']],
    ['the Oster city waits', 'Oster', 'oster', ['cue:place']],
    ['the IS fighters came', 'IS', 'iron-shield', ['cue:group']],
    ['then Karl Anders and Zelda Q. Anders', 'Anders', 'karl-anders', ['given:other']],
    ['then K. Anders came', 'Anders', 'karl-anders', ['given:own']],
    ['the singer Bill Anders came', 'Anders', 'karl-anders', ['given:other']],
    ['it rained. Zelda Anders came', 'Anders', 'karl-anders', ['given:perhaps-other']],
    ['the Oster Street is long', 'Oster', 'oster', ['guard:longer-after']],
    ['they walked along the Nova Oster until night', 'Oster', 'oster', ['guard:longer-before']],
    ['people of Oster, Ohio, came', 'Oster', 'oster', ['guard:elsewhere']],
    ['then General Oster came', 'Oster', 'oster', ['cue:against']],
    ['it rained.\nOSTER: The count goes on', 'OSTER', 'oster', ['cue:dateline']],
    ['the Velmar soap foams', 'Velmar', 'velmar', ['barred']],
    ['THE NEWS FROM IS FRONT', 'IS', 'iron-shield', ['shape:caps-passage']],
  ])('in "%s"', (text, surface, id, features) => expect(fired(text, surface, id)).toEqual(expect.arrayContaining(features)));

  it.each([
    ['When Anders came', 'Anders', 'karl-anders', 'given:'],
    ['In Velmar Anders came', 'Anders', 'karl-anders', 'given:'],
    ['Great Oster Festival Opens Gates In Velmar', 'Oster', 'oster', 'guard:'],
  ])('leave a name alone in "%s"', (text, surface, id, feature) => {
    expect(firedFor(text, surface)[id]?.filter((name) => name.startsWith(feature))).toEqual([]);
  });
});
