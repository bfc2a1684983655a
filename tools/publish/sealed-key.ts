import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import * as v from 'valibot';

const Hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));
/** Costs 128 MB and about half a second for each guess. More than four times that is a file made to exhaust the machine. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;

/** A secret key under a passphrase: scrypt makes the key of AES-256-GCM, which notices a wrong passphrase and every change. */
export const SealedSchema = v.strictObject({
  format: v.literal('siyaq-sealed-key-1'),
  scrypt: v.strictObject({
    N: v.picklist([2 ** 15, 2 ** 16, COST.N, 2 ** 18, 2 ** 19]),
    r: v.literal(COST.r),
    p: v.literal(COST.p),
    salt: Hex,
  }),
  iv: v.pipe(Hex, v.length(24)),
  tag: v.pipe(Hex, v.length(32)),
  sealed: Hex,
});
export type Sealed = v.InferOutput<typeof SealedSchema>;

/** Seals a text under a passphrase. */
export function seal(text: string, passphrase: string, N: Sealed['scrypt']['N'] = COST.N): Sealed {
  const scrypt = { N, r: COST.r, p: COST.p, salt: randomBytes(16).toString('hex') } as const;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, scrypt), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('hex');
  return { format: 'siyaq-sealed-key-1', scrypt, iv: iv.toString('hex'), tag: cipher.getAuthTag().toString('hex'), sealed };
}

/**
 * Opens what was sealed.
 *
 * @returns Nothing when the passphrase is another one, or the file was changed.
 */
export function unseal({ scrypt, iv, tag, sealed }: Sealed, passphrase: string): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, scrypt), Buffer.from(iv, 'hex'));
  decipher.setAuthTag(Buffer.from(tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(sealed, 'hex'), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(passphrase: string, { N, r, p, salt }: Sealed['scrypt']): Buffer {
  // The same letters typed on another system may come in other code points.
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r });
}
