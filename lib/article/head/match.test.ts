import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft';
import type { ReadBlock } from '../roles';
import type { HeadItem } from './items';
import { matchHead } from './match';

function block(text: string, role: ReadBlock['role']): ReadBlock {
  const shape = { stretches: [], level: 0, paragraph: true, caption: false, linked: 0, href: undefined, marks: [] };
  return { block: { text, ...shape }, text, role, dates: [] };
}
function draft(id: string, headline: string | undefined, body = ''): Draft {
  const { document } = parseHTML(`<body><div id="${id}"></div></body>`);
  const root = document.querySelector('div') ?? document.body;
  const head = headline === undefined ? undefined : block(headline, 'heading');
  return {
    unit: { root, parts: [root], outer: undefined },
    reads: [...(head ? [head] : []), block(body, 'body')],
    headline: head,
    head: [],
  };
}
const item = (more: Partial<HeadItem>): HeadItem => ({ source: 'json-ld', isEntry: false, ...more });
function ids(items: readonly HeadItem[], drafts: readonly Draft[], alone?: Draft) {
  const matched = matchHead(items, drafts, alone);
  return drafts.map((each) => (matched.get(each) ?? []).map((own) => items.indexOf(own)));
}

const A = draft('a', 'Envoys leave Astana with a date');
const B = draft('b', 'Army tells residents to leave as it masses east of Aleppo');

describe('matchHead', () => {
  it('gives metadata to the story whose headline fits best', () => {
    const items = [item({ title: 'Army tells residents to leave | Harbour Times' }), item({ title: 'ENVOYS LEAVE ASTANA WITH A DATE' })];
    expect(ids(items, [A, B])).toEqual([[1], [0]]);
  });

  it('gives metadata of another story to none, even where there is one story only', () => {
    expect(ids([item({ title: 'Tulips bloom early this year' })], [A], A)).toEqual([[]]);
    expect(ids([item({ title: 'Tulips bloom early this year' })], [A, B])).toEqual([[], []]);
  });

  it('is lenient with wording where there is one story only', () => {
    const reworded = [item({ title: 'Envoys in Astana: date for a peace congress set by guarantors' })];
    const long = draft('long', 'Envoys leave Astana with a date for Sochi and little else');
    expect(ids(reworded, [long], long)).toEqual([[0]]);
    expect(ids(reworded, [long, B])).toEqual([[], []]);
  });

  it('gives metadata without a headline to the only story, and to none of several', () => {
    expect(ids([item({})], [A], A)).toEqual([[0]]);
    expect(ids([item({})], [A, B])).toEqual([[], []]);
    const untitled = draft('c', undefined);
    expect(ids([item({ title: 'Any headline at all' })], [untitled], untitled)).toEqual([[0]]);
  });

  it('finds entries by id, by headline and by the words they quote', () => {
    const first = draft('e1', 'Entry', 'Something else.');
    const quoted = draft('x', undefined, 'Local fighters say that they have taken the town and its market.');
    const items = [
      item({ isEntry: true, url: 'https://a.example/live#e1', title: 'Another headline' }),
      item({ isEntry: true, opening: 'Local fighters say that they have taken the town' }),
      item({ isEntry: true }),
    ];
    expect(ids(items, [first, quoted])).toEqual([[0], [1]]);
  });
});
