import { sha256Hex } from '../bytes';
import type { Sections } from '../corpus/pack-container';
import { writeJson } from '../corpus/pack-json';
import { writeRecords } from '../corpus/pack-records';
import { MetaSchema, type PackMeta, type PackRecords } from '../corpus/records';

/** What a pack says, without the tables that follow from it. */
export interface Content {
  readonly meta: PackMeta;
  readonly records: PackRecords;
}

/** {@link sectionsHash} of what a pack says, whoever packed it. */
export function contentHash({ meta, records }: Content): Promise<string> {
  return sectionsHash({ meta: writeJson('meta', meta, MetaSchema), records: writeRecords(records) });
}

/** SHA-256, hexadecimal, of a pack's meta section, a line feed, and its records section. */
export function sectionsHash({ meta, records }: Pick<Sections, 'meta' | 'records'>): Promise<string> {
  const bytes = new Uint8Array(meta.length + 1 + records.length);
  bytes.set(meta);
  bytes[meta.length] = 10;
  bytes.set(records, meta.length + 1);
  return sha256Hex(bytes);
}
