import { vi } from 'vitest';
import { encodePack } from '../corpus/pack';
import { closeStore } from '../corpus/store';
import { putInbox } from '../corpus/store-inbox';
import { HEAD, records } from '../corpus/test-corpus';
import { Corpus } from './corpus';
import { importFile } from './corpus-files';
import type { CorpusPorts } from './corpus-start';

/** A pack's file. */
export type PackFile = Uint8Array<ArrayBuffer>;

/** A bundled or imported file. */
export const fileOf = (version: string, title = HEAD.title): Promise<PackFile> => encodePack({ ...HEAD, version, title }, records());

let life = new AbortController();

/** A background of its own, as after a start of the browser; the one before it ends. */
export function start(bundled: PackFile | Promise<PackFile>, extension = '1.0.0', restore?: CorpusPorts['restore']) {
  life.abort();
  life = new AbortController();
  const heard: string[] = [];
  const readBundled = vi.fn(async () => bundled);
  const corpus = new Corpus(
    { readBundled, extension, ...(restore && { restore }) },
    async ({ generation, pack }, event) => {
      heard.push(`${event} ${generation} ${pack.meta.version}`);
    },
    life.signal,
  );
  return { corpus, heard, readBundled };
}

/** The next start of the browser, on what was stored. */
export async function restart(bundled: PackFile | Promise<PackFile>, extension?: string) {
  await closeStore();
  return start(bundled, extension);
}

/** Puts a file into the inbox and imports it. */
export const importing = async (corpus: Corpus, file: PackFile) => importFile(corpus, await putInbox(file), 'mine.siyaq');
/** Version of the corpus that answers. */
export const activeVersion = async (corpus: Corpus) => (await corpus.ready()).pack.meta.version;
