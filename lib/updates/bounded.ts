import { messageOf } from '../result';
import { withinLimit } from '../time-limit';
import { FeedError } from './problem';

/** Limits of one answer. */
export interface Bounds {
  /** Bytes at most. */
  readonly limit: number;
  /** How long nothing may arrive, ms. */
  readonly silence: number;
  /** How long all of it may take, ms. */
  readonly time: number;
}

/**
 * Reads an answer's body piece by piece, and stops at the first piece too much.
 *
 * @param onPiece - Gets each piece; reading waits for it.
 * @throws FeedError `too-large`, `slow` or `cut-off`.
 */
export async function readBounded(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { limit, silence, time }: Bounds,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void,
): Promise<number> {
  const reader = body.getReader();
  const end = performance.now() + time;
  let size = 0;
  try {
    for (;;) {
      const next = await soon(reader.read(), Math.min(silence, end - performance.now()));
      if (next.done) return size;
      size += next.value.length;
      if (size > limit) throw new FeedError('too-large', `more than ${limit} bytes`);
      await onPiece(next.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function soon<Value>(work: Promise<Value>, limit: number): Promise<Value> {
  try {
    return await withinLimit(work, Math.max(0, limit), () => new FeedError('slow'));
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError('cut-off', messageOf(error));
  }
}
