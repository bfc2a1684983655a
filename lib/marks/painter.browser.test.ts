import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Painter } from './painter';
import { entryOf, fill, mentionOf } from './test-page';

const texts = (key: string) =>
  Array.from(CSS.highlights.get(key) ?? [], (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset));
let painter: Painter;

beforeEach(() => {
  fill(document.body, '<p>Ada met <b>Ben</b>ny in <i>Rome</i> and Ada left.</p>');
  painter = new Painter();
});
afterEach(() => CSS.highlights.clear());

describe('Painter', () => {
  it('paints mentions under the key of their family and ground, without touching the page', () => {
    const before = document.body.outerHTML;
    painter.paint([
      { mention: mentionOf(document.body, 'Ada'), dark: false },
      { mention: mentionOf(document.body, 'Rome', entryOf('rome', 'place')), dark: true },
    ]);
    expect(texts('r-person')).toEqual(['Ada']);
    expect(texts('r-place-dark')).toEqual(['Rome']);
    expect(document.body.outerHTML).toBe(before);
  });

  it('paints a name across inline elements, piece by piece', () => {
    painter.paint([{ mention: mentionOf(document.body, 'Benny'), dark: false }]);
    expect(texts('r-person')).toEqual(['Ben', 'ny']);
  });

  it('erases single marks and whole batches, and removes keys that are not used any more', () => {
    document.body.textContent = Array.from({ length: 60 }, (_, index) => `name${index}.`).join(' ');
    const mentions = Array.from({ length: 60 }, (_, index) => mentionOf(document.body, `name${index}.`));
    painter.paint(mentions.map((mention) => ({ mention, dark: false })));
    painter.erase(mentions.slice(0, 1));
    expect(CSS.highlights.get('r-person')?.size).toBe(59);
    painter.erase(mentions.slice(1, 51));
    expect(texts('r-person')).toEqual(mentions.slice(51).map((mention) => mention.entry.id));
    painter.erase(mentions);
    expect(CSS.highlights.has('r-person')).toBe(false);
    expect(painter.size).toBe(0);
  });

  it('moves marks and wash with their mentions, few and many', () => {
    const names = Array.from({ length: 30 }, (_, index) => `name${index}.`);
    const build = () => fill(document.body, names.map((name) => `<p>${name}</p>`).join(''));
    build();
    const mentions = names.map((name) => mentionOf(document.body, name));
    painter.paint(mentions.map((mention) => ({ mention, dark: false })));
    painter.wash({ mention: mentions[0] ?? mentionOf(document.body, 'name0.'), dark: false });
    for (const moved of [mentions.slice(0, 3), mentions]) {
      build();
      for (const mention of moved) mention.spans = mentionOf(document.body, mention.entry.id).spans;
      painter.move(moved);
      const connected = Array.from(CSS.highlights.get('r-person') ?? [], (range) => range.startContainer.isConnected);
      expect(connected.filter(Boolean)).toHaveLength(moved.length);
      expect(texts('r-person').sort()).toEqual([...names].sort());
      expect(texts('r-open')).toEqual(['name0.']);
    }
    expect(CSS.highlights.get('r-open')?.priority).toBe(1);
  });

  it('washes one mention at a time, above the marks', () => {
    painter.wash({ mention: mentionOf(document.body, 'Ada'), dark: false });
    painter.wash({ mention: mentionOf(document.body, 'Rome'), dark: true });
    expect(texts('r-open')).toEqual([]);
    expect(texts('r-open-dark')).toEqual(['Rome']);
    expect(CSS.highlights.get('r-open-dark')?.priority).toBe(1);
    painter.wash(undefined);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  it("leaves the page's own highlights alone, and puts its own back when the page clears the registry", () => {
    const own = new Highlight();
    CSS.highlights.set('search', own);
    painter.paint([{ mention: mentionOf(document.body, 'Ada'), dark: false }]);
    CSS.highlights.delete('r-person');
    painter.restore();
    expect(texts('r-person')).toEqual(['Ada']);
    painter.clear();
    expect([...CSS.highlights.entries()]).toEqual([['search', own]]);
  });
});
