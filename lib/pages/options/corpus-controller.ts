import type { Answer, BackgroundContract } from '../../messages';
import { asProblem } from '../../updates/as-problem';
import type { AskBackground } from '../ports';
import type { Store } from '../store';
import { createStore } from '../store';
import type { Candidate, CorpusState, Outcome } from './state';
import { INITIAL_CORPUS_STATE } from './state';

export interface CorpusPorts {
  readonly background: AskBackground;
  /** Leaves a file's bytes for the background and answers with the key under which it finds them. */
  readonly putInbox: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Takes bytes that the background left under `key`. */
  readonly takeInbox: (key: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly estimate: () => Promise<{ usage: number; quota: number } | undefined>;
  /** Another version was put into use. */
  readonly onActivated: () => void;
  /** Offers bytes to the reader as a download. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
}

/** What the corpus section can ask for. None of these rejects: every end is told as an outcome. */
export interface CorpusActions {
  /** Reads a file and takes it as candidate; nothing is installed before the reader agrees. */
  readonly choose: (file: File) => void;
  readonly accept: () => void;
  readonly decline: () => void;
  readonly activate: (generation: number) => void;
  readonly exportActive: () => void;
  /** The reader has read what is not as it should be. */
  readonly noticeRead: () => void;
}

export interface CorpusController {
  readonly store: Store<CorpusState>;
  readonly actions: CorpusActions;
  /** Asks the background what is installed. */
  refresh(): Promise<void>;
}

type Refusal = Extract<Answer<BackgroundContract, 'corpus.import'>, { ok: false }>;

async function failure(error: unknown): Promise<Outcome> {
  return { kind: 'failed', problem: await asProblem(error) };
}

function refused({ problem }: Refusal): Outcome {
  return { kind: 'refused', problem };
}

/** Joins the corpus section with the background and the inbox that both share. */
export function createCorpusController(ports: CorpusPorts): CorpusController {
  const store = createStore(INITIAL_CORPUS_STATE);

  async function refresh(): Promise<void> {
    try {
      const [status, storage] = await Promise.all([ports.background('corpus.status', {}), ports.estimate()]);
      store.update({ status, storage });
    } catch (error) {
      store.update({ outcome: await failure(error) });
    }
  }

  /** Runs one action at a time: two installations at once would compete for the same pointer. */
  function run(busy: CorpusState['busy'], action: () => Promise<Outcome | undefined>): void {
    if (store.state.busy) return;
    store.update({ busy, outcome: undefined, candidate: undefined });
    action()
      .catch(failure)
      .then(async (outcome) => {
        store.update({ busy: undefined, outcome });
        await refresh();
      });
  }

  async function examine(file: File): Promise<Outcome | undefined> {
    const key = await ports.putInbox(new Uint8Array(await file.arrayBuffer()));
    const answer = await ports.background('corpus.examine', { key });
    if (!answer.ok) return refused(answer);
    const { ok: _, ...known } = answer;
    store.update({ candidate: { key, fileName: file.name, size: file.size, ...known } });
    return undefined;
  }

  async function importCandidate({ key, fileName }: Candidate): Promise<Outcome> {
    const answer = await ports.background('corpus.import', { key, fileName });
    return answer.ok ? { kind: 'imported', version: answer.version } : refused(answer);
  }

  async function activate(generation: number): Promise<Outcome> {
    const answer = await ports.background('corpus.activate', { generation });
    if (!answer.ok) return refused(answer);
    ports.onActivated();
    const version = store.state.status?.generations.find((candidate) => candidate.generation === generation)?.version;
    return { kind: 'activated', version: version ?? '' };
  }

  async function exportActive(): Promise<Outcome> {
    const { key, fileName } = await ports.background('corpus.export', {});
    const bytes = await ports.takeInbox(key);
    ports.save(bytes, fileName);
    return { kind: 'exported', fileName };
  }

  return {
    store,
    refresh,
    actions: {
      choose: (file) => run('examine', () => examine(file)),
      accept: () => {
        const { candidate } = store.state;
        if (candidate) run('import', () => importCandidate(candidate));
      },
      decline: () => store.update({ candidate: undefined }),
      activate: (generation) => run('activate', () => activate(generation)),
      exportActive: () => run('export', exportActive),
      noticeRead: () => void ports.background('corpus.noticeRead', {}).then(refresh, refresh),
    },
  };
}
