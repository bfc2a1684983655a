import { SHAPE } from '../lexicon/types';
import type { Candidate } from './candidate';
import type { LinkedArticle } from './types';

/** Units of text per core mention up to which an article is about the topic. */
const UNITS_PER_CORE_MENTION = 900;
/** UTF-16 units at the beginning of an article that say what it is about. */
const LEAD = 400;
const MIN_MENTIONS = 2;

/**
 * What an article is about, from its accepted mentions and its length in UTF-16 units. It takes a sure sign of the topic itself, or two
 * different weaker ones, to show anything; acronyms alone, and names inside longer unknown names, are no sign.
 */
export function relevanceOf(mentions: readonly Candidate[], length: number): LinkedArticle['relevance'] {
  const core = mentions.filter((mention) => mention.alias.entity.record.topicality === 'core' && !mention.foreign);
  const strong = core.some(isSureSign);
  const different = new Set(core.map((mention) => mention.alias.entity.index)).size;
  if (!strong && (different < 2 || core.every(({ alias }) => alias.record.kind === 'acronym'))) return 'off-topic';
  const inLead = core.some((mention) => mention.start < LEAD);
  const dense = core.length * UNITS_PER_CORE_MENTION >= length;
  const many = core.length >= MIN_MENTIONS;
  return (inLead && (many || length < UNITS_PER_CORE_MENTION)) || (dense && many) ? 'on-topic' : 'passing';
}

/**
 * A country's name, or a name of several words, does not come by accident; of acts and events, which bear everyday words, it takes three.
 * An adjective is as sure as its form.
 */
function isSureSign({ alias, certain, shape }: Candidate): boolean {
  const { family, record } = alias.entity;
  // Where letters have no case a name of two words may be anybody's, or two words of the language.
  if (shape & SHAPE.caseless && family === 'person' && alias.words < 3) return false;
  if (record.kind === 'country' && alias.record.kind !== 'adjective') return true;
  return certain && (record.kind === 'country' || alias.words > (family === 'process' || family === 'event' ? 2 : 1));
}

/** In passing an article shows what belongs to the topic, and those of its actors that are beyond doubt (logit of the model's `certain`). */
export function isShownInPassing({ alias, logit }: Candidate, certain: number): boolean {
  const { topicality } = alias.entity.record;
  return topicality === 'core' || (topicality === 'related' && logit >= certain);
}
