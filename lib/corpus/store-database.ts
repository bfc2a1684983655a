import { Dexie, type Table } from 'dexie';
import type { FeedPackRow, FeedRow, PartRow } from '../updates/store-rows';
import type { Notice } from './notice';
import type { EntityRecord, EventRecord, PackMeta, PackRecords, SourceRecord } from './records';

/** Version of what we keep in IndexedDB. Raise it on any change that an older extension would misread. */
export const STORE_SCHEMA = 2;

/** The one row of `state`. */
export interface StateRow {
  readonly key: 'state';
  /** {@link STORE_SCHEMA} of the extension that wrote last: Dexie opens databases of newer versions without a word. */
  readonly schema: number;
  /** The generation that answers; absent before the first installation. */
  readonly active?: number;
  /** Serial number of the next generation database; never reused. */
  readonly next: number;
  /** The reader went back to an earlier version: nothing is installed by itself until this is gone. */
  readonly held?: true;
  /** A moment that is certainly past, ms since 1970: the start of the last check that found signed data in order. */
  readonly seen?: number;
  /** What the reader has not been told yet. */
  readonly notice?: Notice;
}

/** The state of an empty store. */
export const INITIAL_STATE: StateRow = { key: 'state', schema: STORE_SCHEMA, next: 1 };

/** Where a generation came from. */
export type GenerationOrigin =
  | { readonly type: 'bundled' }
  | { readonly type: 'file'; readonly name: string }
  /** Merged from feeds, in order of precedence. */
  | { readonly type: 'feeds'; readonly feeds: readonly FeedPart[] };

/** One feed's share in a generation. */
export interface FeedPart {
  readonly id: string;
  /** What the feed called itself. */
  readonly name: string;
  readonly version: string;
  /** `contentHash` of its pack. */
  readonly hash: string;
}

/** An installed corpus version. A generation exists when it has a row; a database without one is a leftover. */
export interface GenerationRow {
  /** 0 is the bundled pack; others are the serial numbers of their databases. */
  readonly generation: number;
  /** Serial number of the database that holds the records. */
  readonly serial: number;
  /** ISO date-time. */
  readonly installed: string;
  readonly origin: GenerationOrigin;
  readonly signed: boolean;
  /** SHA-256 of the pack's file, hexadecimal. */
  readonly digest: string;
  /** Version of the extension that installed it. */
  readonly extension: string;
  readonly meta: Pick<PackMeta, 'title' | 'version' | 'counts'>;
}

/** A file on its way between the options page and the background: messages carry JSON only. */
export interface InboxRow {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was put there, ms since 1970. */
  readonly put: number;
}

/** The small database: which generations there are and which one answers. */
export class MainDatabase extends Dexie {
  declare readonly state: Table<StateRow, string>;
  declare readonly generations: Table<GenerationRow, number>;
  declare readonly inbox: Table<InboxRow, string>;
  declare readonly feeds: Table<FeedRow, string>;
  declare readonly feedPacks: Table<FeedPackRow, [feed: string, hash: string]>;
  declare readonly parts: Table<PartRow, [file: string, index: number]>;

  constructor() {
    // Opened again by itself after the browser cleared everything, it would look like one that never held anything.
    super('siyaq', { autoOpen: false });
    this.version(1).stores({ state: 'key', generations: 'generation', inbox: 'key, put' });
    this.version(2).stores({ feeds: 'id', feedPacks: '[feed+hash], feed', parts: '[file+index], put' });
  }
}

/** What a generation holds beside its lists of records. */
export interface PackRow extends Pick<PackRecords, 'languages' | 'cues'> {
  readonly meta: PackMeta;
  readonly lexicon: ArrayBuffer;
  readonly search: ArrayBuffer;
}

const GENERATION_PREFIX = 'siyaq-corpus-';

/**
 * One generation's records, a database for each: dropping a database is instant, deleting rows is not. Records are stored as values of many
 * each, by position of the first: 100,000 small values take twenty times as long.
 */
export class GenerationDatabase extends Dexie {
  declare readonly pack: Table<PackRow, number>;
  declare readonly entities: Table<readonly EntityRecord[], number>;
  declare readonly events: Table<readonly EventRecord[], number>;
  declare readonly sources: Table<readonly SourceRecord[], number>;

  constructor(serial: number) {
    super(`${GENERATION_PREFIX}${serial}`);
    this.version(1).stores({ pack: '', entities: '', events: '', sources: '' });
  }
}

/** Serial numbers of all generation databases that exist, complete or not. */
export async function existingSerials(): Promise<number[]> {
  const names = await Dexie.getDatabaseNames();
  return names.filter((name) => name.startsWith(GENERATION_PREFIX)).map((name) => Number(name.slice(GENERATION_PREFIX.length)));
}
