import { SHAPE } from '../lexicon/types';
import type { Candidate } from './candidate';
import type { AliasFacts } from './facts';
import { topicWordsNear } from './topic-words';
import type { LinkedArticle } from './types';

/** Units of text per core mention up to which an article is about the topic. */
const UNITS_PER_CORE_MENTION = 900;
/** UTF-16 units at the beginning of an article that say what it is about. */
const LEAD = 400;
const MIN_MENTIONS = 2;
/** Words of the topic, or actors of its news, that have to stand beside names which anything may bear. */
const MIN_CONTEXT = 2;
/** Logit of an editor's prior from which a name of several words is nobody else's. */
const HARDLY_SHARED = 2.5;

/** What relevance has to know beyond the mentions. */
export interface Topic {
  /** True for a name that holds a word for a country of the topic. */
  namesHome(alias: AliasFacts): boolean;
  /** Words and beginnings of words in which the language speaks of the topic; without any, names alone have to do. */
  readonly words: ReadonlySet<string>;
}

/**
 * What an article is about, from its accepted mentions and its text. It takes a sure sign of the topic itself, or two different weaker
 * ones, to show anything; acronyms alone, and names inside longer unknown names, are no sign. Where nothing unmistakable is named, the
 * text must also speak of the topic or of its actors: places and groups lend their names to restaurants, clubs and films.
 */
export function relevanceOf(mentions: readonly Candidate[], text: string, topic: Topic): LinkedArticle['relevance'] {
  const isCore = ({ alias }: Candidate) => alias.entity.record.topicality === 'core' || topic.namesHome(alias);
  const core = mentions.filter((mention) => isCore(mention) && !mention.foreign);
  if (!core.some((mention) => isUnmistakable(mention, topic)) && !isLikely(mentions, core, text, topic)) return 'off-topic';
  const inLead = core.some((mention) => mention.start < LEAD);
  const dense = core.length * UNITS_PER_CORE_MENTION >= text.length;
  const many = core.length >= MIN_MENTIONS;
  return (inLead && (many || text.length < UNITS_PER_CORE_MENTION)) || (dense && many) ? 'on-topic' : 'passing';
}

function isLikely(mentions: readonly Candidate[], core: readonly Candidate[], text: string, { words }: Topic): boolean {
  const different = new Set(core.map((mention) => mention.alias.entity.index)).size;
  if (!core.some(isSureSign) && (different < 2 || core.every(({ alias }) => alias.record.kind === 'acronym'))) return false;
  if (words.size === 0 || core.some(isCountry)) return true;
  const actors = new Set(mentions.filter(isActor).map(({ alias }) => alias.entity.index)).size;
  return actors + topicWordsNear(text, core, words) >= MIN_CONTEXT;
}

/** Somebody of the news: named in full, or known from elsewhere. A body by a name that editors doubt may be a building or a club. */
function isActor({ alias, foreign }: Candidate): boolean {
  const { family, record } = alias.entity;
  if (foreign || isSharedName(alias) || !(family === 'person' || (family === 'group' && isUndoubted(alias)))) return false;
  return alias.words > 1 || record.topicality !== 'core';
}

/** The full name of a person that editors know to be the name of many. */
function isSharedName(alias: AliasFacts): boolean {
  return alias.entity.family === 'person' && alias.words > 1 && !isUndoubted(alias);
}

function isUndoubted({ prior }: AliasFacts): boolean {
  return (prior ?? HARDLY_SHARED) >= HARDLY_SHARED;
}

function isCountry({ alias }: Candidate): boolean {
  return alias.entity.record.kind === 'country';
}

function isPerson({ alias }: Candidate): boolean {
  return alias.entity.family === 'person';
}

/** The country, something that bears its name, a person named in full, or a group by a name that editors do not doubt. */
function isUnmistakable(mention: Candidate, { namesHome }: Topic): boolean {
  const { alias, shape, certain } = mention;
  if (certain && alias.words > 1 && namesHome(alias)) return true;
  const isGroup = alias.entity.family === 'group' && !(shape & SHAPE.caseless) && isUndoubted(alias);
  return isSureSign(mention) && (isCountry(mention) || isPerson(mention) || isGroup);
}

/**
 * A country's name, or a name of several words, does not come by accident; of acts and events, which bear everyday words, it takes three.
 * An adjective is as sure as its form.
 */
function isSureSign({ alias, certain, shape }: Candidate): boolean {
  const { family, record } = alias.entity;
  if (isSharedName(alias)) return false;
  // Where letters have no case a name of two words may be anybody's, or two words of the language.
  if (shape & SHAPE.caseless && family === 'person' && alias.words < 3) return false;
  if (record.kind === 'country') return certain || alias.record.kind !== 'adjective';
  return certain && alias.words > (family === 'process' || family === 'event' ? 2 : 1);
}

/**
 * In passing an article shows what belongs to the topic, and those of its actors that are named beyond doubt (logit of the model's `certain`);
 * a mere description of an actor may be of a colleague in other business.
 */
export function isShownInPassing({ alias, logit }: Candidate, certain: number): boolean {
  const { topicality } = alias.entity.record;
  return topicality === 'core' || (topicality === 'related' && logit >= certain && alias.record.kind !== 'descriptive');
}
