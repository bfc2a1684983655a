import type { CorpusStatus } from '../../messages';
import type { Problem } from '../../updates/problem';

/** An installed version of the corpus. */
export type Generation = CorpusStatus['generations'][number];

/** What the options page shows of the corpus. */
export interface CorpusState {
  /** Absent until the background has answered. */
  readonly status: CorpusStatus | undefined;
  /** Bytes used and available, as the browser estimates them. */
  readonly storage: { readonly usage: number; readonly quota: number } | undefined;
  /** A chosen file that was read and waits for the reader's consent. */
  readonly candidate: Candidate | undefined;
  readonly busy: 'examine' | 'import' | 'export' | 'activate' | undefined;
  /** How the last action ended. */
  readonly outcome: Outcome | undefined;
}

/** A corpus file that can be installed. */
export interface Candidate {
  /** Under which the background finds it. */
  readonly key: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly title: string;
  readonly version: string;
  /** The feed that lists this very file; absent when nobody vouches for it. */
  readonly signedBy?: string;
}

export type Outcome =
  | { readonly kind: 'imported'; readonly version: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'activated'; readonly version: string }
  | { readonly kind: 'exported'; readonly fileName: string }
  /** Something failed on the way. */
  | { readonly kind: 'failed'; readonly problem: Problem };

export const INITIAL_CORPUS_STATE: CorpusState = {
  status: undefined,
  storage: undefined,
  candidate: undefined,
  busy: undefined,
  outcome: undefined,
};
