import type { EntryView } from '../corpus/views';
import type { PageMention } from './types';

/** For tests: fills a page's body or a shadow root with markup. */
export function fill(root: Element | ShadowRoot, markup: string): void {
  root.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
}

/** An entry for tests. */
export function entryOf(id: string, family: EntryView['family'] = 'person'): EntryView {
  return { id, kind: family === 'person' ? 'person' : 'place', family, name: id, line: '' };
}

/** For tests: the mention of the first occurrence of `text` below `root`, which may run across several text nodes. */
export function mentionOf(root: Node, text: string, entry: EntryView = entryOf(text)): PageMention {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(text);
  if (start < 0) throw new Error(`The test's page does not say "${text}".`);
  const spans: PageMention['spans'][number][] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(start + text.length - offset, node.length);
    if (from < to) spans.push({ node, start: from, end: to, text: node.data.slice(from, to) });
    offset += node.length;
  }
  return { article: 'a', start, end: start + text.length, entry, score: 1, spans };
}
