import { FEATURES, type Feature, WEIGHTS, type Weights } from '../../lib/linking/weights';
import type { LinkablePack } from '../annotate/corpus';
import type { GoldDocument } from './gold';
import { createJudge } from './run';
import { rates, sum } from './score';

/** Signals that stand and fall together: name -> features that are switched off. */
const SIGNALS: Readonly<Record<string, (feature: Feature) => boolean>> = {
  'editors’ priors': (feature) => feature === 'prior:given' || feature.startsWith('priority:'),
  'kinds of alias': (feature) => feature.startsWith('kind:'),
  'letter case': (feature) => feature.startsWith('shape:') || feature === 'sentence-start' || feature.startsWith('words:'),
  language: (feature) => feature.startsWith('language:'),
  dates: (feature) => feature.startsWith('date:'),
  'neighbouring words': (feature) => feature.startsWith('cue:') || feature === 'near',
  'strangers and longer names': (feature) => feature.startsWith('guard:') || feature.startsWith('given:') || feature === 'introduced:other',
  introductions: (feature) => ['introduced', 'introduced:nearest', 'local-name'].includes(feature) || feature.startsWith('acronym:'),
  'topic and relations': (feature) => feature.startsWith('topic:') || feature === 'related' || feature === 'list',
};

/** What the score is without a signal. */
export interface Ablation {
  readonly without: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly offTopicWithMarks: number;
}

/** Scores the documents with everything, then without each signal: its features weigh nothing, hard rules stay. */
export function ablate(pack: LinkablePack, documents: readonly GoldDocument[]): Ablation[] {
  return [['nothing', () => false] as const, ...Object.entries(SIGNALS)].map(([without, isOff]) => {
    const judged = documents.map(createJudge(pack, switchOff(isOff)).judge);
    const onTopic = judged.filter(({ document }) => document.role !== 'off-topic');
    return {
      without,
      ...rates(sum(onTopic.map(({ strict }) => strict))),
      offTopicWithMarks: judged.filter(({ document, marks }) => document.role === 'off-topic' && marks > 0).length,
    };
  });
}

function switchOff(isOff: (feature: Feature) => boolean): Weights {
  const features = { ...WEIGHTS.features };
  for (const feature of FEATURES) if (isOff(feature)) features[feature] = 0;
  return { ...WEIGHTS, features };
}
