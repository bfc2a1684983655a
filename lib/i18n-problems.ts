import { noticeCode } from './corpus/notice';
import type { MessageKey } from './i18n';
import { locale, t } from './i18n';
import { noticeWords } from './i18n-notices';
import { packFileWords, packWords } from './i18n-packs';
import type { Problem, ProblemCode } from './updates/problem';

const KEY_OF_CODE: Readonly<Record<ProblemCode, MessageKey>> = {
  address: 'problemAddress',
  fingerprint: 'problemFingerprint',
  known: 'problemKnown',
  gone: 'problemGone',
  offline: 'problemOffline',
  unreachable: 'problemUnreachable',
  insecure: 'problemInsecure',
  slow: 'problemSlow',
  'cut-off': 'problemCutOff',
  'too-large': 'problemTooLarge',
  'not-a-feed': 'problemNotAFeed',
  altered: 'problemAltered',
  signature: 'problemSignature',
  expired: 'problemExpired',
  clock: 'problemClock',
  'rolled-back': 'problemRolledBack',
  mixed: 'problemMixed',
  'future-schema': 'problemFutureSchema',
  'bad-pack': 'problemBadPack',
  'bad-file': 'problemBadFile',
  'file-gone': 'problemFileGone',
  'not-stored': 'problemNotStored',
  'storage-full': 'problemStorageFull',
  storage: 'problemStorage',
  floor: 'problemFloor',
  'not-installed': 'problemNotInstalled',
  locked: 'problemLocked',
  unpinned: 'problemUnpinned',
  busy: 'problemBusy',
  cancelled: 'problemCancelled',
  internal: 'problemInternal',
};

/** A problem with a feed or a file in the reader's language: what is wrong, and what to do. */
export function problemWords({ code, detail = '', pack }: Problem): string {
  if (code === 'bad-file' && pack) return packFileWords(pack);
  const notice = code === 'storage' ? noticeCode(detail) : undefined;
  if (notice) return noticeWords({ code: notice });
  if (code === 'bad-pack') return t('problemBadPack', pack ? packWords(pack) : detail);
  return t(KEY_OF_CODE[code], code === 'expired' || code === 'clock' ? longDate(detail) : detail);
}

/** Why the feed that the organisation has set is not followed, for readers who can only tell somebody. */
export function policyFeedWords(problem: Problem): string {
  switch (problem.code) {
    case 'fingerprint':
      return t('policyFeedFingerprint');
    case 'known':
      return t('policyFeedKnown');
    default:
      return problemWords(problem);
  }
}

function longDate(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale(), { dateStyle: 'long', timeZone: 'UTC' });
}
