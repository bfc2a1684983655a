import { sha256Hex } from '../bytes';
import type { Store } from '../corpus/store';
import type { Server } from './http';
import { openParts } from './parts';
import { FeedError } from './problem';
import type { Target } from './target-custom';
import { targetPath } from './target-path';

/** Largest target, bytes: what a browser can hold. */
const LARGEST = 1 << 28;

/** Hears how much of a file has arrived. */
export type OnReceived = (received: number, total: number) => void;

/**
 * Gets a target and checks its hash. What arrived before an interruption is used; whatever does not match is thrown away.
 *
 * @throws FeedError
 */
export async function downloadTarget(
  store: Store,
  server: Server,
  { name, length, sha256 }: Target<unknown>,
  onReceived: OnReceived,
): Promise<Uint8Array<ArrayBuffer>> {
  if (length > LARGEST) throw new FeedError('too-large', `${length} bytes`);
  const parts = await openParts(store, sha256);
  if (parts.stored() > length) await parts.clear();
  if (parts.stored() < length) {
    let received = parts.stored();
    const restart = async () => {
      await parts.clear();
      received = 0;
    };
    try {
      await server.target(targetPath(name, sha256), length, parts.stored(), restart, async (piece) => {
        await parts.add(piece);
        received += piece.length;
        onReceived(received, length);
      });
    } catch (error) {
      // Nothing of an answer that is too large can be right.
      if (error instanceof FeedError && error.code === 'too-large') await parts.clear();
      throw error;
    } finally {
      await parts.flush();
    }
  }
  const whole = await parts.whole();
  await parts.clear();
  if ((await sha256Hex(whole)) !== sha256) throw new FeedError('altered', name);
  return whole;
}
