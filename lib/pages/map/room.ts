/** A box on the drawing, in its units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words beside, or at, a spot of the drawing. */
export interface Words {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** How words are set: what a letter takes on average, and a line, in units of the drawing. */
export interface Setting {
  readonly letter: number;
  readonly height: number;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is taken on a drawing, so that no words lie on others or on a sign. Whoever comes first has the place. */
export class Room {
  readonly #taken: Box[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** Takes a box whatever lies there. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Puts a text where the first of some spots has room for it; `undefined` when none has. */
  put(text: string, spots: readonly Words[], { letter, height }: Setting): Words | undefined {
    const long = [...text].length * letter;
    for (const spot of spots) {
      const left = { start: spot.x, end: spot.x - long, middle: spot.x - long / 2 }[spot.anchor];
      const box = { left: left - 2, right: left + long + 2, top: spot.y - height + 2, bottom: spot.y + 3 };
      if (box.left < 0 || box.right > this.width || box.top < 0 || box.bottom > this.height) continue;
      if (this.#taken.some((other) => meets(box, other))) continue;
      this.take(box);
      return spot;
    }
    return undefined;
  }
}
