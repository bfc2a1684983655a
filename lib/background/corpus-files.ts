import { sha256Hex } from '../bytes';
import { decodePack, writePack } from '../corpus/pack';
import { putInbox, readInbox, takeInbox } from '../corpus/store-inbox';
import type { Answer, BackgroundContract } from '../messages';
import { asProblem } from '../updates/as-problem';
import { signedBy } from '../updates/generation-rules';
import type { Corpus } from './corpus';

type Ask<Name extends keyof BackgroundContract> = Promise<Answer<BackgroundContract, Name>>;
type Refusal = Extract<Awaited<Ask<'corpus.import'>>, { ok: false }>;

/** Says what a file in the inbox is, and leaves it there. */
export async function examineFile(corpus: Corpus, key: string): Ask<'corpus.examine'> {
  try {
    const store = await corpus.store();
    const file = await readInbox(key);
    const decoded = await decodePack(file);
    if (!decoded.ok) return refusal(decoded.error);
    const { title, version } = decoded.value.meta;
    const feed = await signedBy(store, file);
    return { ok: true, title, version, ...(feed !== undefined && { signedBy: feed }) };
  } catch (error) {
    return refusal(error);
  }
}

/** Installs the pack that lies in the inbox under `key` and makes it active. Whatever fails, the active one stays. */
export async function importFile(corpus: Corpus, key: string, fileName: string): Ask<'corpus.import'> {
  try {
    const store = await corpus.store();
    const file = await takeInbox(key);
    const decoded = await decodePack(file);
    if (!decoded.ok) return refusal(decoded.error);
    const pack = decoded.value;
    const signed = (await signedBy(store, file)) !== undefined;
    const installed = await corpus.install(pack, { origin: { type: 'file', name: fileName }, digest: await sha256Hex(file), signed });
    if (installed.ok) return { ok: true, generation: installed.value.generation, version: pack.meta.version };
    const { message, full } = installed.error;
    return { ok: false, problem: full ? { code: 'storage-full' } : { code: 'not-stored', detail: message } };
  } catch (error) {
    return refusal(error);
  }
}

/** Puts the active generation's file into the inbox. */
export async function exportFile(corpus: Corpus): Ask<'corpus.export'> {
  const { pack } = await corpus.ready();
  const { title, version } = pack.meta;
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return { key: await putInbox(await writePack(pack)), fileName: `${name}-${version}.siyaq` };
}

/** Whatever was thrown, as a refusal. */
export async function refusal(error: unknown): Promise<Refusal> {
  return { ok: false, problem: await asProblem(error) };
}
