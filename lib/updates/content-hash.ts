import { sha256Hex } from '../bytes';
import { writeJson } from '../corpus/pack-json';
import { MetaSchema, type PackMeta, type PackRecords, RecordsSchema } from '../corpus/records';

/** What a pack says, without the tables that follow from it. */
export interface Content {
  readonly meta: PackMeta;
  readonly records: PackRecords;
}

/** SHA-256, hexadecimal, of what a pack says, whoever packed it: of its meta section, a line feed, and its records section. */
export async function contentHash({ meta, records }: Content): Promise<string> {
  const sections = [writeJson('meta', meta, MetaSchema), Uint8Array.of(10), writeJson('records', records, RecordsSchema)];
  return sha256Hex(new Uint8Array(await new Blob(sections).arrayBuffer()));
}
