import { canonicalBytes } from './canonical';
import { verifiedBy } from './keys';
import type { Envelope, Role, Root } from './metadata';
import { FeedError } from './problem';

/**
 * Checks that enough of a role's keys signed. Each key counts once, under however many ids; an id that signs twice is none of our tools' doing.
 *
 * @throws FeedError `signature`.
 */
export async function checkSignatures({ signed, signatures }: Envelope, role: Role, { keys, roles }: Root): Promise<void> {
  const { keyids, threshold } = roles[role];
  const bytes = signedBytes(signed, role);
  if (new Set(signatures.map(({ keyid }) => keyid)).size < signatures.length) throw new FeedError('signature', `a key twice for ${role}`);
  const good = new Set<string>();
  for (const { keyid, sig } of signatures) {
    const key = Object.hasOwn(keys, keyid) && keyids.includes(keyid) ? keys[keyid] : undefined;
    if (!key) continue;
    if (await verifiedBy(key, sig, bytes)) good.add(key.keyval.public);
  }
  if (good.size < threshold) throw new FeedError('signature', `${good.size} of ${threshold} needed for ${role}`);
}

/** Numbers with fractions and nesting without end are no metadata. */
function signedBytes(signed: Envelope['signed'], role: Role): Uint8Array<ArrayBuffer> {
  try {
    return canonicalBytes(signed);
  } catch {
    throw new FeedError('not-a-feed', `${role} has no canonical form`);
  }
}

/** Whether a role has other keys or another threshold in another root. */
export function keysChanged(role: Role, before: Root, after: Root): boolean {
  const holders = ({ keys, roles }: Root) =>
    JSON.stringify([roles[role].threshold, ...roles[role].keyids.map((id) => keys[id]?.keyval.public ?? id).sort()]);
  return holders(before) !== holders(after);
}
