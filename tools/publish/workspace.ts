import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { openPack } from '../../lib/corpus/pack';
import type { Pack } from '../../lib/corpus/pack-types';
import { compareVersions } from '../../lib/corpus/versions';
import { type Envelope, EnvelopeSchema } from '../../lib/updates/metadata';
import { type Files, metadataFile, type PublishedVersion } from '../../lib/updates/publish';
import { readJson } from './key-files';

/** Metadata that several people sign in turn. */
export type SignedInTurn = 'root' | 'targets';

/**
 * A publisher's folder: `publisher.json`, `roots/` (every root ever signed), `packs/` (every version ever published), `drafts/` (what waits for
 * signatures), `public/` (what goes to the static host).
 */
export class Workspace {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get publicFolder(): string {
    return join(this.folder, 'public');
  }

  /** All roots, from version 1. */
  roots(): Envelope[] {
    const roots: Envelope[] = [];
    for (let version = 1; existsSync(this.#root(version)); version++) roots.push(envelopeIn(this.#root(version)));
    return roots;
  }

  addRoot(version: number, root: Envelope): void {
    write(this.#root(version), metadataFile(root));
    rmSync(this.#draft('root'), { force: true });
  }

  draft(role: SignedInTurn): Envelope | undefined {
    const path = this.#draft(role);
    return existsSync(path) ? envelopeIn(path) : undefined;
  }

  saveDraft(role: SignedInTurn, draft: Envelope): string {
    const path = this.#draft(role);
    // Written to be read: who signs should be able to see what.
    write(path, new TextEncoder().encode(`${JSON.stringify(draft, null, 1)}\n`));
    return path;
  }

  dropDraft(role: SignedInTurn): void {
    rmSync(this.#draft(role), { force: true });
  }

  /** Paths of the packs, oldest version first. */
  packPaths(): { readonly version: string; readonly path: string }[] {
    const folder = join(this.folder, 'packs');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.siyaq'))
      .map((file) => ({ version: file.replace(/\.siyaq$/, ''), path: join(folder, file) }))
      .sort((a, b) => compareVersions(a.version, b.version));
  }

  addPack(version: string, bytes: Uint8Array): void {
    write(join(this.folder, 'packs', `${version}.siyaq`), bytes);
  }

  /** A metadata file of what is public now; `undefined` when there is none. */
  published(name: string): Envelope | undefined {
    const path = join(this.publicFolder, 'metadata', name);
    return existsSync(path) ? envelopeIn(path) : undefined;
  }

  /**
   * Replaces what is public. `timestamp.json` comes last: a copy that is cut off leaves the old version in force. Targets that are no longer
   * listed stay for readers who are in the middle of it; `removeOld` clears them.
   */
  writePublic(files: Files): void {
    const last = 'metadata/timestamp.json';
    for (const [path, bytes] of files) if (path !== last) write(join(this.publicFolder, path), bytes);
    const timestamp = files.get(last);
    if (timestamp) write(join(this.publicFolder, last), timestamp);
  }

  #root(version: number): string {
    return join(this.folder, 'roots', `${version}.root.json`);
  }

  #draft(role: SignedInTurn): string {
    return join(this.folder, 'drafts', `${role}.json`);
  }
}

/** Reads a pack file of our own. */
export async function readPack(path: string): Promise<Pack> {
  const opened = await openPack(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(`${path}: ${opened.error.message}`);
  return opened.value;
}

/** The version that a pack file holds, as the source would give it. */
export async function readVersion(path: string): Promise<PublishedVersion> {
  const { meta, records } = await readPack(path);
  const { schema: _schema, counts: _counts, ...head } = meta;
  return { head, records };
}

function envelopeIn(path: string): Envelope {
  const parsed = v.safeParse(EnvelopeSchema, readJson(path));
  if (!parsed.success) throw new Error(`${path} is no signed metadata: ${parsed.issues[0].message}`);
  return parsed.output;
}

/** A file is there whole or not at all. */
function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
