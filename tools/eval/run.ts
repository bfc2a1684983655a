import type { AliasRecord, EntityRecord } from '../../lib/corpus/records';
import { loadLexicon } from '../../lib/lexicon/load';
import { createEngine, type Worked } from '../../lib/linking/engine';
import { WEIGHTS, type Weights } from '../../lib/linking/weights';
import { dayFromIso } from '../../lib/time/day';
import { type LinkablePack, titleOf } from '../annotate/corpus';
import { storiesOf } from '../annotate/document';
import { causeOf, type MissCause } from './causes';
import type { GoldDocument, GoldMention, PredictedMention } from './gold';
import { type DocumentScore, scoreDocument } from './score';

/** A document's score with the linker's own account of what it missed. */
export interface Judged extends DocumentScore {
  readonly causes: readonly { readonly gold: GoldMention; readonly cause: MissCause }[];
}

/** One story of a document as the engine worked it out; `start` is the story's UTF-16 offset in the document. */
export interface WorkedStory extends Worked {
  readonly start: number;
}

/** Links documents and scores them. */
export interface Judge {
  work(document: GoldDocument): WorkedStory[];
  judge(document: GoldDocument): Judged;
}

/** Builds a judge over a pack; other weights serve fitting and ablation. */
export function createJudge(pack: LinkablePack, weights: Weights = WEIGHTS): Judge {
  const engine = createEngine(pack, loadLexicon(pack.lexicon), weights);
  const known = new Set(pack.records.entities.map((entity) => entity.id));
  const work = ({ id, lang, date, text }: GoldDocument): WorkedStory[] => {
    const stories = storiesOf({ id, lang, date: date === null ? null : dayFromIso(date), text });
    return stories.map(({ start, ...article }) => ({ start, ...engine.link(article, true) }));
  };
  return {
    work,
    judge(document) {
      const stories = work(document);
      const score = scoreDocument(document, stories.flatMap(predictionsOf));
      const lost = [...score.missed, ...score.wrong.map(({ gold }) => gold)];
      return { ...score, causes: lost.map((gold) => ({ gold, cause: causeOf(gold, stories, known) })) };
    },
  };
}

function predictionsOf({ start, shown }: WorkedStory): PredictedMention[] {
  return shown.map(({ start: from, end, alias }) => predictionOf(from + start, end + start, alias.entity.record, alias.record.kind));
}

/** A mark on a document's UTF-16 range [start, end): this entity, by a name of this kind. */
export function predictionOf(start: number, end: number, record: EntityRecord, kind: AliasRecord['kind']): PredictedMention {
  const incidental =
    record.kind === 'country' ||
    record.kind === 'media' ||
    record.topicality === 'background' ||
    kind === 'adjective' ||
    kind === 'descriptive';
  return { start, end, entity: record.id, title: titleOf(record), incidental };
}
