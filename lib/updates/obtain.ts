import * as v from 'valibot';
import { compilePack, decodeSections, openPack, sectionsOf } from '../corpus/pack';
import { readContainer, type Sections, writeContainer } from '../corpus/pack-container';
import { PackError } from '../corpus/pack-error';
import { gunzip } from '../corpus/pack-gzip';
import type { Pack } from '../corpus/pack-types';
import { PACK_SCHEMA } from '../corpus/records';
import { compareVersions } from '../corpus/versions';
import { messageOf } from '../result';
import { sectionsHash } from './content-hash';
import { applyDelta, type Delta, DeltaSchema } from './delta';
import { missedGolden } from './golden';
import type { Targets } from './metadata';
import { FeedError } from './problem';
import type { LatestPack } from './store-rows';
import { type DeltaCustom, knownTargets, type PackCustom, type Target } from './target-custom';

/** A compressed delta may expand to this many times its size and no more. */
const RATIO = 100;
/** Largest expanded delta, bytes. */
const LARGEST_DELTA = 1 << 27;

/** What getting a pack needs from outside. */
export interface ObtainPorts {
  /** Gets a target, its hash checked. */
  readonly download: (target: Target<unknown>) => Promise<Uint8Array<ArrayBuffer>>;
  /** The pack that this feed's reader has. */
  readonly base: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Whether to do without the full pack: on a line that is paid by the byte. */
  readonly sparing: boolean;
}

/** A verified pack. */
export interface Obtained {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly latest: LatestPack;
}

/**
 * The newest pack that this reader can read.
 *
 * @throws FeedError `future-schema`, `bad-pack`, or `rolled-back` when it is older than `latest`.
 */
export function newestPack(targets: Targets, latest: LatestPack | undefined): Target<PackCustom> {
  const packs = knownTargets(targets).filter((target): target is Target<PackCustom> => target.custom.type === 'pack');
  if (packs.length === 0) throw FeedError.badPack(new PackError('the feed offers no pack', 'none'));
  const readable = packs.filter(({ custom }) => isReadable(custom)).sort((a, b) => compareVersions(b.custom.version, a.custom.version));
  const [newest] = readable;
  if (!newest) throw new FeedError('future-schema');
  if (latest && compareVersions(newest.custom.version, latest.version) < 0) {
    throw new FeedError('rolled-back', `${newest.custom.version} after ${latest.version}`);
  }
  return newest;
}

/**
 * Gets a pack: by a delta where there is one from what this reader has, else whole.
 *
 * @returns Nothing when only the full pack would do and it is to be spared.
 * @throws FeedError
 */
export async function obtainPack(
  wanted: Target<PackCustom>,
  targets: Targets,
  latest: LatestPack | undefined,
  ports: ObtainPorts,
): Promise<Obtained | undefined> {
  const delta = latest && deltaTo(wanted, targets, latest.hash);
  const small = delta && (await byDelta(delta, wanted.custom, ports));
  if (small) return small;
  if (ports.sparing) return undefined;
  const file = await ports.download(wanted);
  await checkFile(file, wanted.custom);
  return { file, latest: latestOf(wanted.custom, wanted.length, false) };
}

/** Checks a pack's file: first that it is what was signed, then everything that is checked of a file from anywhere. */
async function checkFile(file: Uint8Array<ArrayBuffer>, wanted: PackCustom): Promise<void> {
  try {
    const sections = await readContainer(file);
    await checkHash(sections, wanted);
    checkPack(decodeSections(sections), wanted);
  } catch (error) {
    throw error instanceof PackError ? FeedError.badPack(error) : error;
  }
}

function isReadable({ schema }: PackCustom | DeltaCustom): boolean {
  return schema.min <= PACK_SCHEMA && PACK_SCHEMA <= schema.max;
}

function deltaTo({ custom, length }: Target<PackCustom>, targets: Targets, from: string): Target<DeltaCustom> | undefined {
  return knownTargets(targets)
    .filter((target): target is Target<DeltaCustom> => target.custom.type === 'delta' && isReadable(target.custom))
    .find((delta) => delta.custom.from.hash === from && delta.custom.to.hash === custom.hash && delta.length < length);
}

/** A delta that does not give what was signed is no reason to give up: the full pack is asked for. */
async function byDelta(delta: Target<DeltaCustom>, wanted: PackCustom, ports: ObtainPorts): Promise<Obtained | undefined> {
  try {
    const base = await ports.base();
    const opened = base && (await openPack(base));
    if (!opened?.ok) return undefined;
    const pack = applied(opened.value, await downloadDelta(delta, ports));
    const sections = sectionsOf(pack);
    // Of the result, not of what it was made from: a base that was damaged gives another one.
    await checkHash(sections, wanted);
    checkPack(pack, wanted);
    return { file: await writeContainer(sections), latest: latestOf(wanted, delta.length, true) };
  } catch (error) {
    // What the server cannot be blamed for would stop the full pack as well.
    if (error instanceof FeedError && (error.code === 'cancelled' || error.code === 'offline')) throw error;
    console.warn(`The changes ${delta.name} could not be used, the whole version is asked for: ${messageOf(error)}`);
    return undefined;
  }
}

async function downloadDelta(delta: Target<DeltaCustom>, ports: ObtainPorts): Promise<Delta> {
  const { size } = delta.custom;
  if (size > LARGEST_DELTA || size > delta.length * RATIO) throw new FeedError('too-large', `${size} bytes expanded`);
  const plain = await gunzip(await ports.download(delta), size, 'changes');
  return v.parse(DeltaSchema, JSON.parse(new TextDecoder().decode(plain)));
}

function applied(base: Pack, delta: Delta): Pack {
  const { meta, records } = applyDelta(base, delta);
  const { schema: _schema, counts: _counts, ...head } = meta;
  return compilePack(head, records);
}

async function checkHash(sections: Sections, { hash }: PackCustom): Promise<void> {
  if ((await sectionsHash(sections)) !== hash) throw new PackError('its contents are not those that were signed', 'other-contents');
}

function checkPack(pack: Pack, { version, title, golden }: PackCustom): void {
  if (pack.meta.version !== version || pack.meta.title !== title) {
    throw new PackError('it is another version than it says', 'other-version');
  }
  const [missed] = missedGolden(pack, golden);
  if (missed) throw new PackError(`"${missed.text}" is not found`, 'missed', missed.text);
}

function latestOf({ version, hash, title, scope, floor, golden }: PackCustom, size: number, delta: boolean): LatestPack {
  return { version, hash, title, scope, ...(floor !== undefined && { floor }), golden, size, delta };
}
