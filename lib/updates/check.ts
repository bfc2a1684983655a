import { readState } from '../corpus/generations';
import type { Store } from '../corpus/store';
import { downloadTarget } from './download';
import type { Server } from './http';
import { newestPack, obtainPack } from './obtain';
import { FeedError } from './problem';
import { refresh } from './refresh';
import { changeFeed, keepPack, readFeedPack, setSeen } from './store';
import type { FeedRow } from './store-rows';

/** How far a clock may go back before it is called wrong, ms: time zones and daylight saving are no reason. */
const CLOCK_TOLERANCE = 86_400_000;

/** What a check is doing. */
export type CheckStep = 'checking' | 'downloading' | 'verifying';

/** What checking a feed needs from outside. */
export interface CheckPorts {
  readonly store: Store;
  readonly server: Server;
  /** The moment at which the check began, ms since 1970. */
  readonly now: number;
  /** Whether the line is paid by the byte: then only small downloads are made. */
  readonly sparing: boolean;
  readonly onStep: (step: CheckStep, received: number, total: number) => void;
}

/**
 * Brings a feed up to date: its metadata, and its newest pack, verified and kept but not installed.
 *
 * @throws FeedError; what was known before stays.
 */
export async function checkFeed(row: FeedRow, { store, server, now, sparing, onStep }: CheckPorts): Promise<void> {
  onStep('checking', 0, 0);
  const { seen = 0 } = await readState(store);
  if (now < seen - CLOCK_TOLERANCE) throw new FeedError('clock', new Date(seen).toISOString().slice(0, 10));
  const save = async (trusted: FeedRow['trusted']) => void (await changeFeed(store, row.id, (known) => ({ ...known, trusted })));
  const { root, targets, signedUntil } = await refresh(row.trusted, { source: server, now, save });
  await setSeen(store, now);
  const wanted = newestPack(targets, row.latest);
  const { floor, golden, hash } = wanted.custom;
  const known = await changeFeed(store, row.id, ({ latest, spared: _spared, ...rest }) => {
    const name = root['x-siyaq-name'] ?? rest.name;
    if (latest?.hash !== hash) return { ...rest, ...(latest && { latest }), name, signedUntil };
    const { floor: _floor, ...same } = latest;
    return { ...rest, name, signedUntil, latest: { ...same, ...(floor !== undefined && { floor }), golden } };
  });
  if (known.latest?.hash === hash) return;
  const obtained = await obtainPack(wanted, targets, known.latest, {
    sparing,
    base: async () => known.latest && (await readFeedPack(store, row.id, known.latest.hash))?.file,
    download: async (target) => {
      onStep('downloading', 0, target.length);
      const file = await downloadTarget(store, server, target, (received, total) => onStep('downloading', received, total));
      onStep('verifying', target.length, target.length);
      return file;
    },
  });
  if (obtained) return keepPack(store, { feed: row.id, hash, file: obtained.file, about: obtained.latest });
  const spared = { version: wanted.custom.version, size: wanted.length };
  await changeFeed(store, row.id, (rest) => ({ ...rest, spared }));
}
