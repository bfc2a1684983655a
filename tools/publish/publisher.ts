import { join } from 'node:path';
import * as v from 'valibot';
import type { ROLES } from '../../lib/updates/metadata';
import type { PublishedAs, RoleHolders } from '../../lib/updates/publish';
import { readJson, readPublicKey } from './key-files';

const Days = v.pipe(v.number(), v.minValue(1), v.maxValue(3660));
const RoleSchema = v.strictObject({
  /** How many of the keys must sign. */
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Public key files, relative to the feed's folder. */
  keys: v.pipe(v.array(v.string()), v.minLength(1)),
  /** For how many days a signed file is good. */
  days: Days,
});

const PublisherSchema = v.strictObject({
  /** What the feed calls itself. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  scope: v.optional(v.picklist(['whole', 'addition']), 'whole'),
  /** The oldest version that readers may go back to. */
  floor: v.optional(v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d+$/))),
  roles: v.strictObject({ root: RoleSchema, timestamp: RoleSchema, snapshot: RoleSchema, targets: RoleSchema }),
});
type PublisherFile = v.InferOutput<typeof PublisherSchema>;

/** Who publishes a feed and under which rules: `publisher.json` in the feed's folder. */
export interface Publisher {
  readonly name: string;
  readonly as: PublishedAs;
  readonly holders: RoleHolders;
  readonly days: Readonly<Record<(typeof ROLES)[number], number>>;
}

/**
 * Reads `publisher.json`.
 *
 * @throws Error that names file and field.
 */
export async function readPublisher(feed: string): Promise<Publisher> {
  const path = join(feed, 'publisher.json');
  const parsed = v.safeParse(PublisherSchema, readJson(path));
  if (!parsed.success) throw new Error(`${path}: ${v.getDotPath(parsed.issues[0]) ?? ''}: ${parsed.issues[0].message}`);
  const { name, scope, floor, roles } = parsed.output;
  return {
    name,
    as: { scope, ...(floor !== undefined && { floor }) },
    holders: {
      root: await holdersOf(feed, roles.root),
      timestamp: await holdersOf(feed, roles.timestamp),
      snapshot: await holdersOf(feed, roles.snapshot),
      targets: await holdersOf(feed, roles.targets),
    },
    days: { root: roles.root.days, timestamp: roles.timestamp.days, snapshot: roles.snapshot.days, targets: roles.targets.days },
  };
}

async function holdersOf(feed: string, { threshold, keys }: PublisherFile['roles']['root']): Promise<RoleHolders['root']> {
  if (threshold > keys.length) throw new Error(`publisher.json asks for ${threshold} signatures of ${keys.length} keys.`);
  return { threshold, keys: await Promise.all(keys.map((key) => readPublicKey(join(feed, key)))) };
}
