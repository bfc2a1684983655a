import * as v from 'valibot';
import { type PackError, type PackFault, PackFaultSchema } from '../corpus/pack-error';

/** Why a feed could not be used, for words in `lib/i18n-problems.ts`. Whatever the reason, what is installed stays in use. */
export const PROBLEM_CODES = [
  /** The address is no https address. */
  'address',
  /** The fingerprint is not the one that was agreed to. */
  'fingerprint',
  /** This feed is subscribed to already. */
  'known',
  /** No such feed, or nothing to install. */
  'gone',
  /** The browser has no network. */
  'offline',
  /** The server does not answer, or with an error; `detail` is the status. */
  'unreachable',
  /** The server leads to another address; none is followed, because it may be an unprotected one. */
  'insecure',
  /** The answer took too long. */
  'slow',
  /** What was sent ended early. */
  'cut-off',
  /** What was sent is larger than announced or allowed. */
  'too-large',
  /** What was sent is no signed metadata: an error page, another format. */
  'not-a-feed',
  /** What was sent is not what was signed. */
  'altered',
  /** Too few valid signatures. */
  'signature',
  /** The signed data is too old: not renewed, held back, or this clock is wrong; `detail` is the day it ended, ISO. */
  'expired',
  /** This clock shows a time before one that was already certain; `detail` is that day, ISO. */
  'clock',
  /** Older data than what was seen before. */
  'rolled-back',
  /** Parts of different versions. */
  'mixed',
  /** Only readers newer than this can read the packs. */
  'future-schema',
  /** The pack was signed and is wrong all the same; `pack` says what. */
  'bad-pack',
  /** A file that the reader chose is no pack that can be used; `pack` says why. */
  'bad-file',
  /** The file that was handed over is no longer there. */
  'file-gone',
  /** The pack is in order and could not be stored as it is; `detail` is what was found. */
  'not-stored',
  /** Not enough space. */
  'storage-full',
  /** Nothing can be stored here; `detail` is the code of a notice that says why. */
  'storage',
  /** The version lies below the oldest that its feed still allows; `detail` is that version. */
  'floor',
  /** This version of the corpus is no longer installed. */
  'not-installed',
  /** The organisation lets readers add no sources. */
  'locked',
  /** The organisation has set a feed without a fingerprint that pins it. */
  'unpinned',
  /** Something else is being checked or installed. */
  'busy',
  /** The reader stopped it. */
  'cancelled',
  /** An error of our own; `detail` is its message. */
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const ProblemSchema = v.object({
  code: v.picklist(PROBLEM_CODES),
  detail: v.exactOptional(v.string()),
  pack: v.exactOptional(PackFaultSchema),
});
/** A problem as data. */
export type Problem = v.InferOutput<typeof ProblemSchema>;

/** A problem as it is thrown inside. `message` is for logs and tests; readers get words by the code. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly pack: PackFault | undefined;

  constructor(code: ProblemCode, detail?: string, pack?: PackFault) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.pack = pack;
  }

  /** A pack that a feed offers and that is wrong. */
  static badPack({ message, fault }: PackError): FeedError {
    return new FeedError('bad-pack', message, fault);
  }
}
