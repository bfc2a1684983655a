import { readFileSync } from 'node:fs';
import { openPack } from '../../lib/corpus/pack';
import type { PackRecords } from '../../lib/corpus/records';
import { compileCorpus } from '../../lib/corpus/source/compile';
import { loadCorpusSource } from '../../lib/corpus/source/load';
import { compileSearch } from '../../lib/search/compile';
import { loadSearch, type SearchIndex } from '../../lib/search/load';
import { freshBundle } from '../corpus/bundled-file';

const SOURCE = 'corpus';

/** Records with their search. */
export interface SearchableCorpus {
  readonly records: PackRecords;
  readonly index: SearchIndex;
}

async function fromPack(file: string): Promise<SearchableCorpus> {
  const pack = await openPack(new Uint8Array(readFileSync(file)));
  if (!pack.ok) throw new Error(`${file}: ${pack.error.message}`);
  return { records: pack.value.records, index: loadSearch(pack.value.search, pack.value.records) };
}

/**
 * Opens the corpus for look-up.
 * @param file a pack; when absent the bundled pack, or, where it is not up to date, the source in `corpus/`
 * @throws Error that names the file when it cannot be read or is no pack
 */
export async function openSearchable(file: string | undefined): Promise<SearchableCorpus> {
  const pack = file ?? freshBundle();
  if (pack !== undefined) return fromPack(pack);
  const { records } = compileCorpus(loadCorpusSource(SOURCE));
  return { records, index: loadSearch(compileSearch(records), records) };
}
