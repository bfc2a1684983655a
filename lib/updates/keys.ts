import { hexOf, sha256Hex } from '../bytes';
import { canonicalBytes } from './canonical';
import type { PublicKey } from './metadata';

/** The one kind of key that we write and count. */
const ED25519 = { keytype: 'ed25519', scheme: 'ed25519' } as const;
const PUBLIC_SIZE = 32;
const SIGNATURE_SIZE = 64;

/** A public key as metadata holds it. */
export function publicKeyOf(raw: Uint8Array): PublicKey {
  return { ...ED25519, keyval: { public: hexOf(raw) } };
}

/** The id of a key: SHA-256 of its canonical JSON, hexadecimal. */
export function keyId(key: PublicKey): Promise<string> {
  return sha256Hex(canonicalBytes(key));
}

/** Whether `signature` (hexadecimal) is this key's over `bytes`. Keys of kinds that we do not know never are. */
export async function verifiedBy(key: PublicKey, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (key.keytype !== ED25519.keytype || key.scheme !== ED25519.scheme) return false;
  const [raw, signed] = [bytesOf(key.keyval.public), bytesOf(signature)];
  if (raw?.length !== PUBLIC_SIZE || signed?.length !== SIGNATURE_SIZE) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signed, bytes);
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[0-9a-f]{2})+$/.test(hex)) return undefined;
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
