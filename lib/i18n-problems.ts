import { noticeCode } from './corpus/notice';
import type { MessageKey } from './i18n';
import { locale, t } from './i18n';
import { noticeWords } from './i18n-notices';
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
  'storage-full': 'problemStorageFull',
  storage: 'problemStorage',
  floor: 'problemFloor',
  busy: 'problemBusy',
  cancelled: 'problemCancelled',
  internal: 'problemInternal',
};

/** A problem with a feed in the reader's language: what is wrong, and what to do. */
export function problemWords({ code, detail = '' }: Problem): string {
  const notice = code === 'storage' ? noticeCode(detail) : undefined;
  if (notice) return noticeWords({ code: notice });
  return t(KEY_OF_CODE[code], code === 'expired' || code === 'clock' ? longDate(detail) : detail);
}

function longDate(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale(), { dateStyle: 'long', timeZone: 'UTC' });
}
