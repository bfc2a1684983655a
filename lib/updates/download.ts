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
  for (let attempt = 0; parts.stored() < length; attempt++) {
    const from = parts.stored();
    let received = from;
    const restart = async () => {
      await parts.clear();
      received = 0;
    };
    try {
      await server.target(targetPath(name, sha256), length, from, restart, async (piece) => {
        await parts.add(piece);
        received += piece.length;
        onReceived(received, length);
      });
      await parts.flush();
    } catch (error) {
      await parts.flush();
      const code = error instanceof FeedError ? error.code : undefined;
      // Nothing of an answer that is too large can be right; and some hosts and browsers do not give a part of a file.
      if (code === 'too-large' || (code === 'unreachable' && from > 0)) await parts.clear();
      if (code !== 'unreachable' || from === 0 || attempt > 0) throw error;
    }
  }
  const whole = await parts.whole();
  await parts.clear();
  if ((await sha256Hex(whole)) !== sha256) throw new FeedError('altered', name);
  return whole;
}
