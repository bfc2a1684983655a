import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyOf } from './paragraphs';

describe('a pasted text', () => {
  it('is cut at its lines', () => {
    expect(storyOf('Bridge opens\r\nIt took four years.\r\nNobody was hurt.')).toEqual({
      title: 'Bridge opens',
      paragraphs: ['It took four years.', 'Nobody was hurt.'],
    });
  });

  it('is cut at blank lines, and lines that only fit it to a page are joined', () => {
    const text =
      'Bridge opens\n\nThe bridge across the river, which had been planned for\ndecades, opened after four years of con-\nstruction.\n\nThe mayor spoke.';
    expect(storyOf(text).paragraphs).toEqual([
      'The bridge across the river, which had been planned for decades, opened after four years of construction.',
      'The mayor spoke.',
    ]);
  });

  it('is joined where all of it was broken to fit a page', () => {
    const text =
      'The bridge across the river, which had been planned\nfor decades, opened after four years of construction\nunder the supervision of a council that had itself\nbeen founded for it.';
    expect(storyOf(text).paragraphs).toHaveLength(1);
  });

  it('has no headline when it begins with a sentence, or is one line', () => {
    expect(storyOf('It took four years.\nNobody was hurt.')).not.toHaveProperty('title');
    expect(storyOf('Bridge opens')).toEqual({ paragraphs: ['Bridge opens'] });
  });

  it('loses nothing but space and hyphens at line ends', () => {
    const bare = (text: string): string => text.replace(/[\s\-\f]/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Aleppo', ' ', '\n', '\n\n', 'well-', 'known.', 'حلب', '\r\n', '\f'), { maxLength: 40 }),
        (parts) => {
          const { title = '', paragraphs } = storyOf(parts.join(''));
          expect(bare([title, ...paragraphs].join(''))).toBe(bare(parts.join('')));
        },
      ),
    );
  });
});
