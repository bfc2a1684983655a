import type { Notice, NoticeCode } from './corpus/notice';
import type { MessageKey } from './i18n';
import { t } from './i18n';

const KEY_OF_CODE: Readonly<Record<NoticeCode, MessageKey>> = {
  newer: 'noticeNewer',
  blocked: 'noticeBlocked',
  unusable: 'noticeUnusable',
  full: 'noticeFull',
  lost: 'noticeLost',
  rebuilt: 'noticeRebuilt',
  purged: 'noticePurged',
  'not-renewed': 'noticeNotRenewed',
};

/** What is not as it should be with the stored corpora, in the reader's language: what happened, what answers now, and what to do. */
export function noticeWords({ code, detail }: Notice): string {
  if (code === 'purged' && detail !== undefined) return t('noticePurgedCorpus', detail);
  return t(KEY_OF_CODE[code], detail ?? '');
}
