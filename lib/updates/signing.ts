import { hexOf } from '../bytes';
import { canonicalBytes } from './canonical';
import { keyId, publicKeyOf } from './keys';
import type { Envelope, PublicKey, Signature } from './metadata';

/** A key that signs. Only publisher tools and tests have such. */
export interface SigningKey {
  readonly id: string;
  readonly key: PublicKey;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes a new Ed25519 key pair. `secret` is the private key as JSON Web Key, to be kept offline. */
export async function createSigningKey(): Promise<{ readonly signingKey: SigningKey; readonly secret: JsonWebKey }> {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const secret = await crypto.subtle.exportKey('jwk', privateKey);
  return { signingKey: await openSigningKey(secret), secret };
}

/**
 * Reads a private key as {@link createSigningKey} gave it.
 *
 * @throws when it is no Ed25519 private key.
 */
export async function openSigningKey(secret: JsonWebKey): Promise<SigningKey> {
  const privateKey = await crypto.subtle.importKey('jwk', secret, 'Ed25519', false, ['sign']);
  const { kty, crv, x } = secret;
  const open = await crypto.subtle.importKey('jwk', { kty, crv, x } as JsonWebKey, 'Ed25519', true, ['verify']);
  const key = publicKeyOf(new Uint8Array(await crypto.subtle.exportKey('raw', open)));
  return { id: await keyId(key), key, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes)) };
}

/**
 * Signs the metadata of a role. Several people sign one after another: each passes the signatures so far as `others`. The same keys give the
 * same bytes, in whatever order they sign.
 */
export async function signRole(
  signed: Envelope['signed'],
  keys: readonly SigningKey[],
  others: readonly Signature[] = [],
): Promise<Envelope> {
  const bytes = canonicalBytes(signed);
  const own = await Promise.all(keys.map(async ({ id, sign }): Promise<Signature> => ({ keyid: id, sig: hexOf(await sign(bytes)) })));
  const kept = others.filter(({ keyid }) => !keys.some(({ id }) => id === keyid));
  return { signed, signatures: [...kept, ...own].sort((a, b) => (a.keyid < b.keyid ? -1 : 1)) };
}
