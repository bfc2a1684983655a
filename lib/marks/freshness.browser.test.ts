import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFreshness } from './freshness';
import { MentionIndex } from './mention-index';
import { fill, mentionOf } from './test-page';

const paragraph = () => {
  const found = document.querySelector('p');
  if (!found) throw new Error('The page has no paragraph.');
  return found;
};
const ADA = 'Ada met ';
let life: AbortController;
let index: MentionIndex;
let stale: string[];

beforeEach(() => {
  fill(document.body, `<p>${ADA}<b>Ben</b>ny</p><div></div>`);
  life = new AbortController();
  index = new MentionIndex();
  index.set([mentionOf(document.body, 'Ada'), mentionOf(document.body, 'Benny')]);
  stale = [];
  watchFreshness(
    document,
    index,
    (mentions) => {
      index.delete(mentions);
      stale.push(...Array.from(mentions, (mention) => mention.entry.id));
    },
    life.signal,
  );
});
afterEach(() => life.abort());

/** What was reported by the time the page's own microtasks have run, i.e. before anything is painted. */
async function staleAfter(change: () => void): Promise<string[]> {
  change();
  await Promise.resolve();
  return stale;
}
const first = () => {
  const { firstChild } = paragraph();
  if (!(firstChild instanceof Text)) throw new Error('The paragraph does not begin with text.');
  return firstChild;
};

describe('watchFreshness', () => {
  it('reports a name whose letters were changed', async () => {
    expect(await staleAfter(() => first().replaceData(0, 3, 'Eve'))).toEqual(['Ada']);
  });

  it('reports a name that was pushed along its node', async () => {
    expect(await staleAfter(() => first().insertData(0, 'Yesterday '))).toEqual(['Ada']);
  });

  it('reports a name of which one piece was removed', async () => {
    expect(await staleAfter(() => paragraph().querySelector('b')?.remove())).toEqual(['Benny']);
  });

  it('reports everything below a removed element, once', async () => {
    expect(await staleAfter(() => paragraph().remove())).toEqual(['Ada', 'Benny']);
    expect(await staleAfter(() => document.querySelector('div')?.remove())).toEqual(['Ada', 'Benny']);
  });

  it('keeps names whose text stays: the same text again, text after them, a move', async () => {
    expect(
      await staleAfter(() => {
        first().data = ADA;
        first().appendData('and ');
        document.querySelector('div')?.append(paragraph());
      }),
    ).toEqual([]);
  });

  it('watches the text of shadow trees', async () => {
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root.');
    root.textContent = 'Carl';
    index.set([mentionOf(root, 'Carl')]);
    const watchShadowRoots = watchFreshness(document, index, (mentions) => stale.push(`shadow ${mentions.size}`), life.signal);
    watchShadowRoots();
    expect(await staleAfter(() => root.replaceChildren())).toEqual(['shadow 1']);
  });

  it('ends by its signal', async () => {
    life.abort();
    expect(await staleAfter(() => paragraph().remove())).toEqual([]);
  });
});
