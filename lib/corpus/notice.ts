import * as v from 'valibot';

/** What is not as it should be with the stored corpora, for words in `lib/i18n-notices.ts`. */
export const NOTICE_CODES = [
  /** What is stored belongs to a newer version of the extension; the bundled pack answers from memory. */
  'newer',
  /** The storage does not open: most likely a page of an earlier version holds it; the bundled pack answers from memory. */
  'blocked',
  /** The browser gives no storage, `detail` says why; the bundled pack answers from memory. */
  'unusable',
  /** There is not enough space; the bundled pack answers from memory. */
  'full',
  /** The corpus in use, `detail` names it, could not be read; the bundled one is used. */
  'lost',
  /** The stored copy of the bundled pack, `detail` names it, could not be read; it was installed again. */
  'rebuilt',
  /** The browser removed everything; `detail` names the corpus that was in use if it was not the bundled one. */
  'purged',
  /** The pack of this version of the extension could not be installed, `detail` says why; the one before it stays. */
  'not-renewed',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export const NoticeSchema = v.object({ code: v.picklist(NOTICE_CODES), detail: v.exactOptional(v.string()) });
/** A notice as data. */
export type Notice = v.InferOutput<typeof NoticeSchema>;

/** The code that a text is, if it is one. */
export function noticeCode(text: string | undefined): NoticeCode | undefined {
  return NOTICE_CODES.find((code) => code === text);
}
