import { HIT_STRIDE, type Hits } from './types';

/** A growing list of hits that is emptied, not thrown away, between scans. */
export class HitList implements Hits {
  data = new Int32Array(64 * HIT_STRIDE);
  count = 0;

  /** Appends a hit. */
  push(start: number, end: number, form: number, shape: number): void {
    let at = this.count * HIT_STRIDE;
    if (at === this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[at++] = start;
    this.data[at++] = end;
    this.data[at++] = form;
    this.data[at] = shape;
    this.count++;
  }

  /** Appends a hit at its place: by ascending start, then by descending end, then by form. */
  insert(start: number, end: number, form: number, shape: number): void {
    const { count } = this;
    this.push(start, end, form, shape);
    const { data } = this;
    let at = count * HIT_STRIDE;
    while (at > 0 && comesBefore(data, at, at - HIT_STRIDE)) {
      for (let i = 0; i < HIT_STRIDE; i++) {
        const value = data[at + i] ?? 0;
        data[at + i] = data[at + i - HIT_STRIDE] ?? 0;
        data[at + i - HIT_STRIDE] = value;
      }
      at -= HIT_STRIDE;
    }
  }

  clear(): void {
    this.count = 0;
  }
}

function comesBefore(data: Int32Array, a: number, b: number): boolean {
  const byStart = (data[a] ?? 0) - (data[b] ?? 0);
  if (byStart !== 0) return byStart < 0;
  const byEnd = (data[a + 1] ?? 0) - (data[b + 1] ?? 0);
  return byEnd === 0 ? (data[a + 2] ?? 0) < (data[b + 2] ?? 0) : byEnd > 0;
}
