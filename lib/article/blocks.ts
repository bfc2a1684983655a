import type { DateMark } from './dates/marks';

/** A stretch of one text node, as it goes into a block's text: one to one in UTF-16 units. */
export interface Stretch {
  readonly node: Text;
  readonly nodeStart: number;
  readonly length: number;
}

/** One line or paragraph of a page, before stories are told apart. */
export interface Block {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Begins a paragraph; false after a single line break. */
  readonly paragraph: boolean;
  /** A caption of a picture or table: its dates are the picture's. */
  readonly caption: boolean;
  /** UTF-16 units of the text that are links. */
  readonly linked: number;
  /** Address of the first link, as written. */
  readonly href: string | undefined;
  /** Dates stated for machines beside or inside the block. */
  readonly marks: readonly DateMark[];
}

/** Collects text nodes into blocks. */
export class BlockBuilder {
  readonly #blocks: Block[] = [];
  #texts: string[] = [];
  #stretches: Stretch[] = [];
  #marks: DateMark[] = [];
  #linked = 0;
  #href: string | undefined;
  #level = 0;
  #caption = false;
  #paragraph = true;
  #lines = 0;

  /** Nothing of the current block is written yet. */
  get empty(): boolean {
    return this.#stretches.length === 0;
  }

  /** The last UTF-16 unit written in the current block, or the empty string. */
  get last(): string {
    return this.#texts.at(-1)?.at(-1) ?? '';
  }

  add(text: string, stretch: Stretch, link: string | undefined): void {
    this.#texts.push(text);
    this.#stretches.push(stretch);
    this.#lines = 0;
    if (link === undefined) return;
    this.#linked += text.length;
    this.#href ??= link;
  }

  mark(mark: DateMark): void {
    this.#marks.push(mark);
  }

  /** What the block begun next is; takes effect for the text that follows. */
  describe(level: number, caption: boolean): void {
    this.#level = level;
    this.#caption = caption;
  }

  /** Ends the line. Two line breaks in a row end the paragraph. */
  breakLine(): void {
    const ended = this.#end();
    this.#lines++;
    this.#paragraph = this.#lines > 1 || (!ended && this.#paragraph);
  }

  /** Ends the block, and with it the paragraph. */
  breakBlock(): void {
    this.#end();
    this.#paragraph = true;
  }

  /** All blocks. A date that stands behind the last text comes as a block without text. */
  finish(): readonly Block[] {
    if (!this.#end() && this.#marks.length > 0) this.#push();
    return this.#blocks;
  }

  #end(): boolean {
    if (this.empty) return false;
    this.#push();
    return true;
  }

  #push(): void {
    this.#blocks.push({
      text: this.#texts.join(''),
      stretches: this.#stretches,
      level: this.#level,
      paragraph: this.#paragraph,
      caption: this.#caption,
      linked: this.#linked,
      href: this.#href,
      marks: this.#marks,
    });
    this.#texts = [];
    this.#stretches = [];
    this.#marks = [];
    this.#linked = 0;
    this.#href = undefined;
  }
}
