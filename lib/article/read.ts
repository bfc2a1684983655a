import { asRead } from './as-read';
import { type Block, BlockBuilder } from './blocks';
import { dateMarksOf } from './dates/marks';
import { isElement, isText, tagOf } from './dom';
import { headingLevel, isBlock, isShownAsBlock } from './flow';
import { isUndisplayed, unreadByMarkup } from './unread';

/** What reading a page's stories shares and limits. */
export interface Reading {
  /** Elements left out below a root: stories of their own, teasers, sold text. */
  readonly excluded: ReadonlySet<Element>;
  /** UTF-16 units that may still be read on this page; counted down. */
  left: number;
  readonly listener?: ReadingListener | undefined;
}

/** Hears of what may change without a node being added below the document. */
export interface ReadingListener {
  /** An element is left out only because it is not shown now. */
  hidden(element: Element): void;
  /** Text was read inside an open shadow tree. */
  shadowRoot(root: ShadowRoot): void;
}

/** Text nodes are cut into stretches of at most this many UTF-16 units, so that no step of the work is long. */
export const LONGEST_STRETCH = 65_536;
const NODES_PER_STEP = 128;
const NONE: readonly never[] = [];
const LETTER = /\p{L}/u;

/** One open element on the way down, and where to go on in it. */
interface Frame {
  readonly element: Element;
  /** The node whose children are read: the element, or its open shadow root. Absent for the nodes assigned to a slot. */
  readonly container: Node | undefined;
  next: Node | null;
  readonly assigned: readonly Node[];
  nextAssigned: number;
  readonly block: boolean;
  readonly level: number;
  readonly caption: boolean;
  readonly preformatted: boolean;
  readonly link: string | undefined;
}

/** Walks a story's nodes as the page shows them (open shadow trees and slots included) and collects its blocks. */
class StoryReader {
  readonly #builder = new BlockBuilder();
  readonly #reading: Reading;
  readonly #frames: Frame[] = [];
  /** Inline elements entered or left since the last text. */
  readonly #crossed: Element[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Reads one element; yields after each small step. Nodes that the page removes or moves meanwhile end their branch. */
  *read(root: Element): Generator<void, void, void> {
    this.#enter(root, true);
    let nodes = 0;
    while (this.#frames.length > 0 && this.#reading.left > 0) {
      const node = this.#next();
      if (node && isText(node)) yield* this.#text(node);
      else if (node && isElement(node)) this.#enter(node, false);
      if (++nodes % NODES_PER_STEP > 0) continue;
      yield;
      this.#dropDetached();
    }
    this.#frames.length = 0;
    this.#builder.breakBlock();
  }

  finish(): readonly Block[] {
    return this.#builder.finish();
  }

  /** The page may have removed what is being read. */
  #dropDetached(): void {
    if (this.#frames.at(-1)?.element.isConnected) return;
    const detached = this.#frames.findIndex((frame) => !frame.element.isConnected);
    if (detached >= 0) this.#frames.length = detached;
    this.#beginBlock();
  }

  #next(): Node | undefined {
    const frame = this.#frames.at(-1);
    if (!frame) return undefined;
    if (!frame.container) {
      const node = frame.assigned[frame.nextAssigned++];
      if (!node) this.#leave();
      return node;
    }
    const node = frame.next;
    if (!node || node.parentNode !== frame.container) {
      this.#leave();
      return undefined;
    }
    frame.next = node.nextSibling;
    return node;
  }

  #enter(element: Element, isRoot: boolean): void {
    for (const mark of dateMarksOf(element)) this.#builder.mark(mark);
    const tag = tagOf(element);
    if (tag === 'br') this.#builder.breakLine();
    if (tag === 'br' || tag === 'hr' || (!isRoot && this.#reading.excluded.has(element))) return;
    const level = headingLevel(element);
    const block = level > 0 || isBlock(element);
    const unread = unreadByMarkup(element) ?? (block && isUndisplayed(element) ? 'hidden' : undefined);
    if (unread === 'hidden') this.#reading.listener?.hidden(element);
    if (unread) {
      if (block) this.#builder.breakBlock();
      return;
    }
    if (element.shadowRoot) this.#reading.listener?.shadowRoot(element.shadowRoot);
    this.#frames.push(this.#frameOf(element, tag, block, level));
    if (block) this.#beginBlock();
    else this.#crossed.push(element);
  }

  #frameOf(element: Element, tag: string, block: boolean, level: number): Frame {
    const parent = this.#frames.at(-1);
    const assigned = isSlot(element) ? element.assignedNodes({ flatten: true }) : NONE;
    const href = tag === 'a' ? element.getAttribute('href') : null;
    const container = assigned.length > 0 ? undefined : (element.shadowRoot ?? element);
    return {
      element,
      container,
      next: container?.firstChild ?? null,
      assigned,
      nextAssigned: 0,
      block,
      level: level || (parent?.level ?? 0),
      caption: tag === 'figcaption' || tag === 'caption' || (parent?.caption ?? false),
      preformatted: tag === 'pre' || (parent?.preformatted ?? false),
      link: href ?? parent?.link,
    };
  }

  #leave(): void {
    const left = this.#frames.pop();
    if (left?.block) this.#beginBlock();
    else if (left) this.#crossed.push(left.element);
  }

  #beginBlock(): void {
    this.#builder.breakBlock();
    this.#crossed.length = 0;
    const frame = this.#frames.at(-1);
    this.#builder.describe(frame?.level ?? 0, frame?.caption ?? false);
  }

  /** Long and preformatted texts in steps; all others, the many, at once. */
  #text(node: Text): Iterable<void> {
    const frame = this.#frames.at(-1);
    if (frame?.preformatted || node.length > Math.min(LONGEST_STRETCH, this.#reading.left)) return this.#longText(node, frame);
    this.#stretch(node, node.data, 0, frame?.link);
    return NONE;
  }

  *#longText(node: Text, frame: Frame | undefined): Generator<void, void, void> {
    const data = node.data;
    let at = 0;
    while (at < data.length && this.#reading.left > 0) {
      const line = frame?.preformatted ? data.indexOf('\n', at) : -1;
      const lineEnd = line < 0 ? data.length : line;
      const end = stretchEnd(data, at, Math.min(lineEnd, at + Math.min(LONGEST_STRETCH, this.#reading.left)));
      this.#stretch(node, data.slice(at, end), at, frame?.link);
      at = end;
      if (at === line) {
        this.#builder.breakLine();
        at++;
      }
      if (at < data.length) yield;
    }
  }

  #stretch(node: Text, raw: string, at: number, link: string | undefined): void {
    const skipped = this.#builder.empty ? raw.length - raw.trimStart().length : 0;
    if (skipped === raw.length) return;
    const text = asRead(raw.slice(skipped));
    if (this.#crossed.length > 0 && this.#runsTogether(text)) this.#builder.breakBlock();
    this.#crossed.length = 0;
    this.#builder.add(text, { node, nodeStart: at + skipped, length: text.length }, link);
    this.#reading.left -= text.length;
  }

  /** Two letters of different elements meet: one word, unless the page shows one of the elements as a block. */
  #runsTogether(text: string): boolean {
    return LETTER.test(this.#builder.last) && LETTER.test(text.slice(0, 1)) && this.#crossed.some(isShownAsBlock);
  }
}

function isSlot(element: Element): element is HTMLSlotElement {
  return tagOf(element) === 'slot' && 'assignedNodes' in element;
}

/** Never cuts a surrogate pair. */
function stretchEnd(data: string, start: number, end: number): number {
  if (end >= data.length || end - start < 2) return end;
  const last = data.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/**
 * Reads the text of elements in page order.
 * @returns a generator that yields between small steps (some 100 nodes or 64 Ki units) and returns the blocks.
 */
export function* readBlocks(roots: readonly Element[], reading: Reading): Generator<void, readonly Block[], void> {
  const reader = new StoryReader(reading);
  for (const root of roots) yield* reader.read(root);
  return reader.finish();
}
