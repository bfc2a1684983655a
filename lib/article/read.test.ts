import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks';
import { LONGEST_STRETCH, type Reading, readBlocks } from './read';

function bodyOf(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return document.body;
}
function drain(steps: Generator<void, readonly Block[], void>): readonly Block[] {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const reading = (more: Partial<Reading> = {}): Reading => ({ excluded: new Set(), left: 100_000_000, ...more });
const blocksOf = (html: string) => drain(readBlocks([bodyOf(html)], reading()));
const texts = (html: string) => blocksOf(html).map((block) => block.text.trimEnd());

describe('readBlocks', () => {
  it('joins inline elements and parts blocks', () => {
    expect(texts('<p>Bashar <b>al-<i>Ass</i>ad</b>’s</p><p>army</p>')).toEqual(['Bashar al-Assad’s', 'army']);
    expect(texts('<div>one<p>two</p>three</div><ul><li>four</li><li>five</li></ul>')).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(texts('a<!-- comment -->b<wbr>c&shy;d')).toEqual(['abc\u00add']);
  });

  it('keeps line breaks as lines of one paragraph, two as the end of it', () => {
    const blocks = blocksOf('<p>one<br>two<br><br>three</p>');
    expect(blocks.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['one', true],
      ['two', false],
      ['three', true],
    ]);
  });

  it('reads the lines of preformatted text', () => {
    expect(texts('<pre>one\n  two\n\nthree</pre>')).toEqual(['one', 'two', 'three']);
  });

  it('reads white space of the source as spaces, and none at the start of a block', () => {
    expect(blocksOf('<p>\n   Deir\n\tHafer</p>')[0]?.text).toBe('Deir  Hafer');
    expect(blocksOf('<p>\n   Deir\n\tHafer</p>')[0]?.stretches[0]).toMatchObject({ nodeStart: 4, length: 11 });
  });

  it('never reads controls, editors, code, hidden text and what stands around a story', () => {
    const unread = [
      '<script>x</script><style>x</style><template>x</template><noscript>x</noscript>',
      '<textarea>x</textarea><input value="x"><select><option>x</option></select><button>x</button>',
      '<div contenteditable="">x</div><div contenteditable="plaintext-only">x</div><div role="textbox">x</div>',
      '<code>x</code><pre><code>x</code></pre><svg><text>x</text></svg>',
      '<p hidden>x</p><p aria-hidden="true">x</p><p style="color: red; display : none">x</p><div inert>x</div>',
      '<nav>x</nav><aside>x</aside><footer>x</footer><div role="navigation">x</div><dialog>x</dialog><header>x</header>',
      '<div class="c-related__list">x</div><section id="newsletter">x</section><ul class="share">x</ul>',
    ];
    for (const html of unread) expect(texts(`${html}<p>read</p>`), html).toEqual(['read']);
    expect(texts('<div contenteditable="false">read</div><p aria-hidden="false">too</p><div class="relatedness">three</div>')).toEqual([
      'read',
      'too',
      'three',
    ]);
  });

  it('reads a story in a container that is named after its column', () => {
    const long = `<p>${'A long paragraph of the story. '.repeat(10)}</p>`;
    expect(texts(`<div class="with-sidebar">${long.repeat(3)}</div>`)).toHaveLength(3);
    expect(texts('<div class="layout sidebar-right"><h1>Headline</h1><p>Text</p></div>')).toEqual(['Headline', 'Text']);
  });

  it('knows headings, captions, links and dates', () => {
    const blocks = blocksOf(
      '<h2>Head <a href="/x">line</a></h2><figure><figcaption>Cap</figcaption></figure><div role="heading" aria-level="3">Sub</div>',
    );
    expect(blocks.map(({ level, caption, linked, href }) => [level, caption, linked, href])).toEqual([
      [2, false, 4, '/x'],
      [0, true, 0, undefined],
      [3, false, 0, undefined],
    ]);
    const dated = blocksOf('<meta itemprop="datePublished" content="2017-12-22"><p>one <time datetime="2017-12-23">then</time></p>');
    expect(dated[0]?.marks.map((mark) => mark.day)).toEqual([17_522, 17_523]);
    expect(blocksOf('<p>one</p><meta itemprop="dateModified" content="2017-12-22">').at(-1)?.marks).toHaveLength(1);
  });

  it('reads open shadow trees and what is assigned to their slots', () => {
    const body = bodyOf('<p>before</p><x-story>light</x-story><p>after</p>');
    const host = body.querySelector('x-story');
    const root = host?.attachShadow({ mode: 'open' });
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = 'in the shadow';
    root?.append(paragraph);
    const heard: unknown[] = [];
    const listener = { hidden: () => {}, shadowRoot: (seen: ShadowRoot) => heard.push(seen) };
    const blocks = drain(readBlocks([body], reading({ listener })));
    expect(blocks.map((block) => block.text)).toEqual(['before', 'in the shadow', 'after']);
    expect(heard).toEqual([root]);
  });

  it('tells its listener of hidden elements', () => {
    const heard: string[] = [];
    const listener = { hidden: (element: Element) => heard.push(element.id), shadowRoot: () => {} };
    drain(readBlocks([bodyOf('<p id="a" hidden>x</p><nav id="b">x</nav><p id="c">x</p>')], reading({ listener })));
    expect(heard).toEqual(['a']);
  });

  it('replaces lone surrogates and leaves pairs', () => {
    const body = bodyOf('<p>x</p>');
    const text = body.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'a\ud83db\ude00c\ud83d\ude00';
    expect(drain(readBlocks([body], reading()))[0]?.text).toBe('a\ufffdb\ufffdc\ud83d\ude00');
  });

  it('cuts a text node of 10 MB into steps, never within a character', () => {
    const body = bodyOf('<p></p>');
    const data = `a${'😀'.repeat(2_500_000)}${'b'.repeat(5_000_000)}`;
    body.querySelector('p')?.append(data);
    const steps = readBlocks([body], reading({ left: 6_000_000 }));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    const [block] = step.value;
    expect(block?.text).toBe(data.slice(0, 6_000_000));
    expect(count).toBeGreaterThan(6_000_000 / LONGEST_STRETCH - 1);
    expect(Math.max(...(block?.stretches.map(({ length }) => length) ?? []))).toBeLessThanOrEqual(LONGEST_STRETCH);
  });

  it('goes on when nodes are removed, moved or emptied while it reads', () => {
    const paragraphs = Array.from({ length: 400 }, (_, index) => `<p id="p${index}">text ${index}</p>`).join('');
    const body = bodyOf(`<div id="a">${paragraphs}</div><div id="b"><p>kept</p></div>`);
    const steps = readBlocks([body], reading());
    steps.next();
    body.querySelector('#p300')?.remove();
    body.querySelector('#a')?.remove();
    const read = drain(steps).map((block) => block.text);
    expect(read.length).toBeLessThan(400);
    expect(read.at(-1)).toBe('kept');
    expect(read).not.toContain('text 300');
  });

  it('ends when the whole document is replaced while it reads', () => {
    const body = bodyOf(Array.from({ length: 400 }, (_, index) => `<p>text ${index}</p>`).join(''));
    const steps = readBlocks([body], reading());
    steps.next();
    body.ownerDocument.documentElement.remove();
    expect(drain(steps).length).toBeLessThan(400);
  });

  it('gives stretches that map one to one to their nodes, on any tree', () => {
    const leaf = fc.constantFrom('Assad', ' ', '\n  ', 'a b', '😀', '\ud83d', 'الأسد', '&shy;', 'x\ty');
    const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, tie('element')),
      element: fc
        .tuple(fc.constantFrom('p', 'b', 'div', 'li', 'span', 'h2', 'pre', 'script', 'br', 'nav'), fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, children]) => (tag === 'br' ? '<br>' : `<${tag}>${children.join('')}</${tag}>`)),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        for (const block of blocksOf(parts.join(''))) {
          const raw = block.stretches.map(({ node, nodeStart, length }) => node.data.slice(nodeStart, nodeStart + length)).join('');
          expect(block.text).toHaveLength(raw.length);
          expect(block.text).toBe(raw.replace(/[\n\t]/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd'));
          expect(block.text.trim()).not.toBe('');
        }
      }),
    );
  });

  it('reads each word of the visible text once, in order', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const tags = fc.constantFrom('p', 'div', 'b', 'li', 'section');
    const piece = fc.tuple(tags, word, fc.boolean());
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const html = pieces.map(([tag, text, hidden]) => `<${tag}${hidden ? ' hidden' : ''}>${text} </${tag}>`).join('\n');
        const visible = pieces.filter(([, , hidden]) => !hidden).map(([, text]) => text);
        const read = blocksOf(html).flatMap((block) => block.text.trim().split(/\s+/));
        expect(read).toEqual(visible);
      }),
    );
  });
});
