/** The kinds of entity (DESIGN section 3), in the order in which lists show them. */
export const ENTITY_KINDS = [
  'person',
  'armed-group',
  'party',
  'government-body',
  'organisation',
  'media',
  'country',
  'place',
  'process',
  'conference',
  'agreement',
  'resolution',
  'operation',
  'battle',
  'attack',
  'concept',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The five families that colour and wording of marks and cards go by. */
export type KindFamily = 'person' | 'group' | 'place' | 'process' | 'event';

/** The family that a kind is painted as. */
export const FAMILY_OF_KIND: Readonly<Record<EntityKind, KindFamily>> = {
  person: 'person',
  'armed-group': 'group',
  party: 'group',
  'government-body': 'group',
  organisation: 'group',
  media: 'group',
  country: 'place',
  place: 'place',
  process: 'process',
  conference: 'process',
  agreement: 'process',
  resolution: 'process',
  operation: 'event',
  battle: 'event',
  attack: 'event',
  concept: 'process',
};

/** Languages whose press the lexicon covers. `und` stands for "any language written in this script". */
export const LANGUAGES = ['en', 'ar', 'fr', 'de', 'es', 'tr', 'ru', 'ku', 'und'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How an alias names its entity; the linker weighs and checks each kind differently. */
export const ALIAS_KINDS = [
  'name', // full name, may stand alone
  'variant', // another spelling of the full name
  'surname', // part of a person's name: needs an introduction or a strong prior
  'acronym', // letters; matched in exact case
  'former', // valid in its interval, still recognised later
  'nom-de-guerre',
  'descriptive', // "the president" of a country: only within its interval
  'adjective', // demonyms and adjectives: rank below names
  'metonym', // a capital or a palace for the government that sits there
] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export const EVENT_KINDS = [
  'attack',
  'politics',
  'diplomacy',
  'offensive',
  'talks',
  'ceasefire',
  'foreign-intervention',
  'justice',
  'sanctions',
  'humanitarian',
  'massacre',
  'protest',
  'chemical',
] as const;

export const RELATION_KINDS = [
  'member-of',
  'led',
  'split-from',
  'merged-into',
  'renamed-to',
  'allied',
  'opposed',
  'part-of',
  'located-in',
] as const;

/**
 * What an entity says about an article's topic. `core` belongs to the topic of the corpus and nothing else (a strong mention makes the
 * article relevant); `related` is an actor of it that also appears elsewhere; `background` is the rest of the world.
 */
export const TOPICALITIES = ['core', 'related', 'background'] as const;

/** What a role is: `office` and `membership` are held by somebody; `status` is a state; `control` says who held a place. */
export const ROLE_TYPES = ['office', 'membership', 'status', 'control', 'name', 'designation'] as const;
