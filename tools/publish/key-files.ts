import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { keyId } from '../../lib/updates/keys';
import { KeySchema, type PublicKey } from '../../lib/updates/metadata';
import { createSigningKey, openSigningKey, type SigningKey } from '../../lib/updates/signing';
import { passphraseFor } from './passphrase';
import { SealedSchema, seal, unseal } from './sealed-key';

const SecretSchema = v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() });

/** Where a secret key's public half lies. */
export function publicPath(secretPath: string): string {
  return secretPath.replace(/(\.json)?$/, '.pub.json');
}

/**
 * Makes a key pair and writes both halves: the secret one for its owner's eyes only, under a passphrase unless `plain` says otherwise.
 *
 * @throws Error when a file of that name is there already: a key that is written over is lost.
 */
export async function writeNewKey(path: string, plain: boolean): Promise<SigningKey> {
  for (const file of [path, publicPath(path)])
    if (existsSync(file)) throw new Error(`${file} exists. A key is never written over; choose another name.`);
  const passphrase = plain ? undefined : await passphraseFor(path, true);
  const { signingKey, secret } = await createSigningKey();
  mkdirSync(dirname(path), { recursive: true });
  const { kty, crv, x, d } = secret;
  const written = passphrase === undefined ? { kty, crv, x, d } : seal(JSON.stringify({ kty, crv, x, d }), passphrase);
  writeFileSync(path, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  writeFileSync(publicPath(path), `${JSON.stringify(signingKey.key, null, 2)}\n`, { flag: 'wx' });
  return signingKey;
}

/** Reads a secret key; asks for its passphrase if it has one. */
async function readSecretKey(path: string): Promise<SigningKey> {
  const parsed = v.safeParse(SecretSchema, await opened(path, readJson(path)));
  if (!parsed.success) throw new Error(`${path} is no secret key. Name the file that \`keygen\` wrote, not its .pub.json.`);
  return openSigningKey(parsed.output);
}

/** What lies under the passphrase; a file without one as it is. */
async function opened(path: string, file: unknown): Promise<unknown> {
  const sealed = v.safeParse(SealedSchema, file);
  if (!sealed.success) return file;
  const text = unseal(sealed.output, await passphraseFor(path, false));
  if (text === undefined) throw new Error(`${path} cannot be opened: the passphrase is another one, or the file was changed.`);
  return JSON.parse(text);
}

/** Reads secret keys one after another: each may ask for its passphrase. */
export async function readSecretKeys(paths: readonly string[]): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const path of paths) keys.push(await readSecretKey(path));
  return keys;
}

/** Reads a public key with its id. */
export async function readPublicKey(path: string): Promise<{ readonly id: string; readonly key: PublicKey }> {
  const parsed = v.safeParse(KeySchema, readJson(path));
  if (!parsed.success) throw new Error(`${path} is no public key. Name a .pub.json that \`keygen\` wrote.`);
  return { id: await keyId(parsed.output), key: parsed.output };
}

/** Reads a JSON file. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
