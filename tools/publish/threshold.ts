import { canonicalBytes } from '../../lib/updates/canonical';
import { verifiedBy } from '../../lib/updates/keys';
import type { Envelope } from '../../lib/updates/metadata';
import type { RoleHolders } from '../../lib/updates/publish';

type Holders = RoleHolders['root'];

/** Ids of a role's keys whose signature on the file is good; each key counts once. */
export async function signersOf({ signed, signatures }: Envelope, { keys }: Holders): Promise<string[]> {
  const bytes = canonicalBytes(signed);
  const good = await Promise.all(
    keys.map(async ({ id, key }) => {
      const signature = signatures.find(({ keyid }) => keyid === id);
      return signature && (await verifiedBy(key, signature.sig, bytes)) ? [id] : [];
    }),
  );
  return good.flat();
}

/** How many signatures a role's file still lacks; 0 = complete. */
export async function missingSignatures(envelope: Envelope, holders: Holders): Promise<number> {
  return Math.max(0, holders.threshold - (await signersOf(envelope, holders)).length);
}
