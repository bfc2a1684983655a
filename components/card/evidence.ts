import type { CandidateView } from '../../lib/corpus/views';
import { type MessageKey, t } from '../../lib/i18n';

type Evidence = CandidateView['evidence'][number];

/** Said elsewhere, or the same for every name. */
const SILENT: ReadonlySet<string> = new Set(['bias', 'kind', 'local-name']);
/** What the linker's features are called, by feature or by what stands before its colon. */
const KEY_OF_FEATURE: Readonly<Record<string, MessageKey>> = {
  prior: 'whyPrior',
  words: 'whyWords',
  'words:common': 'whyOrdinaryWords',
  letters: 'whyLetters',
  'priority:first': 'whyOften',
  'priority:third': 'whySeldom',
  topic: 'whyTopic',
  language: 'whyLanguage',
  shape: 'whyCapitals',
  'shape:caseless-surname': 'whyNoCapitals',
  'sentence-start': 'whyCapitals',
  date: 'whyDate',
  'date:within': 'whyInUse',
  'date:near-event': 'whyInNews',
  'cue:speech': 'whySpeech',
  'cue:dateline': 'whyDateline',
  introduced: 'whyIntroduced',
  'introduced:other': 'whyOtherIntroduced',
  acronym: 'whyAcronym',
  corrected: 'whyCorrected',
};
/** Those that name the word or entry they speak of. */
const KEY_WITH_DETAIL: Readonly<Record<string, MessageKey>> = {
  cue: 'whyCue',
  given: 'whyOtherGiven',
  'given:own': 'whyGiven',
  guard: 'whyLonger',
  related: 'whyRelated',
  list: 'whyList',
  near: 'whyNear',
};

/** One reason for or against a candidate as part of a sentence; `undefined` where there is nothing to say. */
function fragment({ feature, detail }: Evidence): string | undefined {
  const group = feature.split(':', 1)[0] ?? feature;
  if (SILENT.has(group)) return undefined;
  const plain = KEY_OF_FEATURE[feature];
  const detailed = KEY_WITH_DETAIL[feature] ?? KEY_WITH_DETAIL[group];
  if (!plain && detailed && detail) return t(detailed, detail);
  return t(plain ?? KEY_OF_FEATURE[group] ?? 'whyOther');
}

/** What spoke for (`sign` 1) or against (-1) a candidate, in words, strongest first, nothing twice. */
export function reasons(evidence: readonly Evidence[], sign: 1 | -1): string[] {
  const spoken = evidence.filter(({ value }) => value * sign > 0).map(fragment);
  return [...new Set(spoken)].filter((text) => text !== undefined);
}

const KEY_OF_ALIAS: Readonly<Record<string, MessageKey>> = {
  'kind:name': 'aliasName',
  'kind:variant': 'aliasVariant',
  'kind:surname': 'aliasSurname',
  'kind:acronym': 'aliasAcronym',
  'kind:former': 'aliasFormer',
  'kind:nom-de-guerre': 'aliasNomDeGuerre',
  'kind:descriptive': 'aliasDescriptive',
  'kind:adjective': 'aliasAdjective',
  'kind:metonym': 'aliasMetonym',
};

/** What kind of name was found. Only names that the article itself introduced are of no kind that the corpus knows. */
export function aliasKind({ evidence }: Pick<CandidateView, 'evidence'>): string {
  const key = evidence.map(({ feature }) => KEY_OF_ALIAS[feature]).find((found) => found !== undefined);
  return t(key ?? 'aliasLocal');
}
