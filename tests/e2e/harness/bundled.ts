import { readFile } from 'node:fs/promises';
import { openPack } from '../../../lib/corpus/pack';
import type { PublishedVersion } from '../../../lib/updates/publish';

/** The bundled corpus as its source would give it. */
export async function bundledVersion(): Promise<PublishedVersion> {
  const opened = await openPack(new Uint8Array(await readFile('public/corpus/bundled.siyaq')));
  if (!opened.ok) throw opened.error;
  const { schema: _schema, counts: _counts, ...head } = opened.value.meta;
  return { head, records: opened.value.records };
}
