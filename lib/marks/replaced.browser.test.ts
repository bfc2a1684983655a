import { describe, expect, it } from 'vitest';
import { replacedTexts, Successors } from './replaced';
import { fill } from './test-page';

const texts = () => {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
};

/** Where each text of the page before the change is found after it: its index then; -1 for nowhere. */
function pairsOf(before: string, change: () => void): number[] {
  fill(document.body, before);
  const old = texts();
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  change();
  const replaced = replacedTexts(observer.takeRecords());
  observer.disconnect();
  const now = texts();
  return old.map((node) => now.findIndex((other) => other === (replaced.get(node) ?? node)));
}

describe('replacedTexts', () => {
  const page = '<p>Ada met <b>Ben</b>.</p><p>Ada left.</p>';

  it('finds every text again when the same markup is built anew', () => {
    expect(pairsOf(page, () => fill(document.body, page))).toEqual([0, 1, 2, 3]);
  });

  it('finds it after several changes in one go', () => {
    const twice = () => {
      fill(document.body, page);
      fill(document.body, page);
    };
    expect(pairsOf(page, twice)).toEqual([0, 1, 2, 3]);
  });

  it('finds what is unchanged around what has come, gone or changed', () => {
    expect(pairsOf(page, () => fill(document.body, `<p>News</p>${page}`))).toEqual([1, 2, 3, 4]);
    expect(pairsOf(page, () => fill(document.body, '<p>Ada met <b>Ben</b>.</p>'))).toEqual([0, 1, 2, -1]);
    expect(pairsOf(page, () => fill(document.body, '<p>Eve met <b>Ben</b>.</p><p>Ada left.</p>'))).toEqual([-1, 1, 2, 3]);
  });

  it('does not guess which of several equal texts is meant', () => {
    expect(pairsOf('<p>a</p><p>Ada</p><p>b</p>', () => fill(document.body, '<p>c</p><p>Ada</p><p>Ada</p><p>d</p>'))).toEqual([-1, -1, -1]);
  });

  it('leaves nodes alone that were only moved', () => {
    const move = () => document.body.append(document.querySelector('p') ?? '');
    expect(pairsOf(page, move)).toEqual([1, 2, 3, 0]);
  });

  it('gives up on more than it can look at within a frame', () => {
    const long = Array.from({ length: 5001 }, (_, index) => `<p>${index}</p>`).join('');
    expect(pairsOf(long, () => fill(document.body, long)).every((at) => at === -1)).toBe(true);
  });
});

describe('Successors', () => {
  it('follows a node through several changes', () => {
    const [a, b, c] = [new Text('x'), new Text('x'), new Text('x')];
    const successors = new Successors();
    successors.add(new Map([[a, b]]));
    successors.add(new Map([[b, c]]));
    expect([successors.of(a), successors.of(b), successors.of(c)]).toEqual([c, c, c]);
  });
});
