import * as v from 'valibot';
import { type Envelope, RootSchema } from '../../lib/updates/metadata';
import { type RoleHolders, rootMetadata } from '../../lib/updates/publish';
import { signRole } from '../../lib/updates/signing';
import type { Command } from '../corpus/options';
import { expiryAfter, momentOf } from './dates';
import { readSecretKeys } from './key-files';
import { type Publisher, readPublisher } from './publisher';
import { missingSignatures } from './threshold';
import { type SignedInTurn, Workspace } from './workspace';

/**
 * `corpus sign root|targets`: adds signatures to a draft. Several people do so in turn, each on their own machine: what travels is the draft's
 * file. A root is drafted from `publisher.json` by the first who signs, and is complete when the old and the new root keys agree.
 */
export const sign: Command = async (options) => {
  const [role] = options.rest;
  if (role !== 'root' && role !== 'targets') throw new Error('Say what to sign: `sign root` or `sign targets`.');
  if (options.keys.length === 0) throw new Error('Name the secret key to sign with: --key FILE.');
  const workspace = new Workspace(options.feed);
  const publisher = await readPublisher(options.feed);
  const roots = workspace.roots();
  const draft = workspace.draft(role) ?? (role === 'root' ? newRoot(publisher, roots, momentOf(options.now)) : undefined);
  if (!draft) throw new Error('There is no draft of targets. `corpus publish` writes it.');
  const circles = role === 'root' ? [publisher.holders.root, ...previousHolders(roots)] : [publisher.holders.targets];
  const keys = await readSecretKeys(options.keys);
  for (const { id } of keys) {
    if (!circles.some(({ keys: known }) => known.some((key) => key.id === id)))
      throw new Error(`The key ${id} may not sign ${role}. Add it to publisher.json first, or use another one.`);
  }
  const signed = await signRole(draft.signed, keys, draft.signatures);
  const missing = await Promise.all(circles.map((circle) => missingSignatures(signed, circle)));
  const left = Math.max(...missing);
  if (role === 'root' && left === 0) {
    const version = roots.length + 1;
    workspace.addRoot(version, signed);
    report(options.json, { role, version, missing: 0 }, `Root ${version} is complete. Publish to bring it to readers.`);
    return 0;
  }
  const path = workspace.saveDraft(role, signed);
  report(options.json, { role, draft: path, missing: left }, words(role, path, left));
  return 0;
};

function words(role: SignedInTurn, path: string, left: number): string {
  if (left === 0) return `${path} has all signatures. Go on with \`corpus publish\`.`;
  return `${path} needs ${left} more. Pass the file on; the next person runs \`corpus sign ${role}\` with their key.`;
}

function newRoot(publisher: Publisher, roots: readonly Envelope[], now: Date): Envelope {
  const dated = { version: roots.length + 1, expires: expiryAfter(now, publisher.days.root) };
  return { signed: rootMetadata(dated, publisher.holders, publisher.name), signatures: [] };
}

/** Root keys and threshold of the last root: a new root needs their consent as well. */
function previousHolders(roots: readonly Envelope[]): RoleHolders['root'][] {
  const last = roots.at(-1);
  return last ? [holdersIn(last)] : [];
}

function holdersIn({ signed }: Envelope): RoleHolders['root'] {
  const { keys, roles } = v.parse(RootSchema, signed);
  return {
    threshold: roles.root.threshold,
    keys: roles.root.keyids.flatMap((id) => {
      const key = keys[id];
      return key ? [{ id, key }] : [];
    }),
  };
}

function report(json: boolean, data: object, text: string): void {
  console.log(json ? JSON.stringify(data) : text);
}
