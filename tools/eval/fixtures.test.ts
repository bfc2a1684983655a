import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixtures, readMarkup } from './fixtures';

/** A folder of stories with one file each. */
function folder(onTopic: string, offTopic = '[]', name = 'en.yaml'): string {
  const root = mkdtempSync(path.join(tmpdir(), 'stories-'));
  for (const topic of ['on-topic', 'off-topic']) mkdirSync(path.join(root, topic));
  writeFileSync(path.join(root, 'on-topic', name), onTopic);
  writeFileSync(path.join(root, 'off-topic', 'en.yaml'), offTopic);
  return root;
}

describe('mark-up', () => {
  it('gives plain text with UTF-16 offsets', () => {
    const { plain, mentions } = readMarkup('😀 [[Anders|karl-anders|mira-anders]] met [[Moss|?lena-moss]].');
    expect(plain).toBe('😀 Anders met Moss.');
    expect(mentions.map(({ start, end, entities, optional }) => [plain.slice(start, end), entities, optional])).toEqual([
      ['Anders', ['karl-anders', 'mira-anders'], false],
      ['Moss', ['lena-moss'], true],
    ]);
  });
});

describe('a span in braces', () => {
  it('is as good as the whole', () => {
    const { plain, mentions } = readMarkup('At [[the {Oster} crossing|oster]].');
    expect(plain).toBe('At the Oster crossing.');
    expect([mentions[0], ...(mentions[0]?.alternatives ?? [])].map((span) => plain.slice(span?.start, span?.end))).toEqual([
      'the Oster crossing',
      'Oster',
    ]);
  });
});

describe('stories', () => {
  it('are read with language, date and role', async () => {
    const [story, other] = await readFixtures(
      folder('- {id: one, date: "2012-01-01", relevance: passing, text: "[[Oster|oster]] waits"}', '- {id: two, text: "Oster, Ohio"}'),
    );
    expect(story).toMatchObject({ id: 'en-one', lang: 'en', date: '2012-01-01', role: 'passing', text: 'Oster waits' });
    expect(other).toMatchObject({ id: 'en-two', date: null, role: 'off-topic', mentions: [] });
  });
  it.each([
    ['- {id: one, date: "2012-13-45", text: x}', '[]', 'en.yaml', /en\.yaml: entry 0\.date/],
    ['- {id: one, text: x, titel: y}', '[]', 'en.yaml', /en\.yaml: entry 0\.titel/],
    ['[]', '- {id: one, text: "[[Oster|oster]]"}', 'en.yaml', /one: an off-topic text has no marks/],
    ['[]', '[]', 'xx.yaml', /named after a language/],
  ])('say where they are wrong: %s %s', async (onTopic, offTopic, name, message) => {
    await expect(readFixtures(folder(onTopic, offTopic, name))).rejects.toThrow(message);
  });
});
