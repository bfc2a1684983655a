import { describe, expect, it } from 'vitest';
import { linkedParts } from './linked-parts';

const ADA = { text: 'Ada', id: 'ada' };
const ADA_ROSSI = { text: 'Ada Rossi', id: 'ada-rossi' };

describe('linkedParts', () => {
  it('cuts a text at its names, the longest first', () => {
    expect(linkedParts('Ada Rossi met Ada.', [ADA, ADA_ROSSI])).toEqual([ADA_ROSSI, { text: ' met ' }, ADA, { text: '.' }]);
  });

  it('marks an entity once, whatever it is called the next time', () => {
    const rossi = { text: 'Rossi', id: 'ada-rossi' };
    expect(linkedParts('Ada Rossi and Rossi’s Ada Rossi', [ADA_ROSSI, rossi])).toEqual([ADA_ROSSI, { text: ' and Rossi’s Ada Rossi' }]);
  });

  it('leaves alone what only looks like a name: a part of a word', () => {
    expect(linkedParts('Adas Granada', [{ text: 'ada', id: 'x' }, ADA])).toEqual([{ text: 'Adas Granada' }]);
  });

  it('loses nothing', () => {
    for (const text of ['', 'Ada', ' Ada ', 'AdaAda Ada-Ada']) {
      expect(
        linkedParts(text, [ADA])
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});
