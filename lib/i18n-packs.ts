import type { PackFault, PackFaultCode } from './corpus/pack-error';
import type { MessageKey } from './i18n';
import { t } from './i18n';

const KEY_OF_CODE: Readonly<Record<PackFaultCode, MessageKey>> = {
  'no-pack': 'packNoPack',
  'cut-off': 'packCutOff',
  longer: 'packLonger',
  newer: 'packNewer',
  older: 'packOlder',
  damaged: 'packDamaged',
  expands: 'packExpands',
  parts: 'packParts',
  invalid: 'packInvalid',
  unknown: 'packUnknown',
  twice: 'packTwice',
  redirect: 'packRedirect',
  tables: 'packTables',
  counts: 'packCounts',
  names: 'packNames',
  none: 'packNone',
  'other-version': 'packOtherVersion',
  'other-contents': 'packOtherContents',
  missed: 'packMissed',
};

/** What to do about a file; what was built wrong is its maker's business. */
const ADVICE: Readonly<Partial<Record<PackFaultCode, MessageKey>>> = {
  'no-pack': 'packChoose',
  'cut-off': 'packGetAgain',
  longer: 'packGetAgain',
  newer: 'packUpdate',
  older: 'packGetNewer',
  damaged: 'packGetAgain',
  expands: 'packDoNotUse',
  tables: 'packDoNotUse',
};

/** What is wrong with a pack, in the reader's language. */
export function packWords({ code, params }: PackFault): string {
  return t(KEY_OF_CODE[code], ...params);
}

/** What is wrong with a file that the reader chose, and what to do. */
export function packFileWords(fault: PackFault): string {
  return `${packWords(fault)} ${t(ADVICE[fault.code] ?? 'packMaker')}`;
}
