import { correctionsFile } from '../../corrections/document';
import type { Correction } from '../../corrections/types';
import type { Store } from '../store';
import { createStore } from '../store';

/** What the options page shows of the reader's corrections. */
export interface CorrectionsState {
  /** Newest last. */
  readonly list: readonly Correction[];
  /** The one removed last, which can still be taken back. */
  readonly removed: Correction | undefined;
  /** Name of the file saved last. */
  readonly saved: string | undefined;
}

/** What the list of corrections can ask for. */
export interface CorrectionsActions {
  readonly remove: (correction: Correction) => void;
  /** Takes the last removal back. */
  readonly undo: () => void;
  /** Saves the file for the corpus's editors. */
  readonly save: () => void;
}

export interface CorrectionsPorts {
  readonly add: (correction: Correction) => Promise<void>;
  readonly remove: (correction: Correction) => Promise<void>;
  readonly save: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
  /** Title of the corpus in use; empty while it is not known. */
  readonly corpusTitle: () => string;
  /** Hears of a change that could not be stored. */
  readonly onFailed: () => void;
}

const FILE_NAME = 'siyaq-corrections.json';

/** Joins the list of corrections with their storage; the store hears of changes from there. */
export function createCorrectionsController(
  ports: CorrectionsPorts,
  list: readonly Correction[],
): { readonly store: Store<CorrectionsState>; readonly actions: CorrectionsActions } {
  const store = createStore<CorrectionsState>({ list, removed: undefined, saved: undefined });
  const attempt = (change: Promise<void>, then: Partial<CorrectionsState>) =>
    void change.then(() => store.update({ saved: undefined, ...then }), ports.onFailed);
  return {
    store,
    actions: {
      remove: (correction) => attempt(ports.remove(correction), { removed: correction }),
      undo: () => {
        const { removed } = store.state;
        if (removed) attempt(ports.add(removed), { removed: undefined });
      },
      save: () => {
        ports.save(correctionsFile(store.state.list, ports.corpusTitle()), FILE_NAME);
        store.update({ saved: FILE_NAME });
      },
    },
  };
}
