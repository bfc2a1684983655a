import type { Language } from '../corpus/kinds';
import { foldWord, type NeighbourWord, PLAIN_HASHES, plainHash } from './words';

const FLAGGED = ['title', 'given', 'speech', 'function', 'place', 'unit', 'group', 'elsewhere', 'longer'] as const;
/** Classes that are asked of a text now and then, not of every neighbour. */
const SELDOM_ASKED = ['topic', 'suffix', 'former', 'inside', 'partner', 'act', 'act-before'] as const;
/** The classes of `corpus/cues.yaml`; each is described there. */
export const CUE_CLASSES = [...FLAGGED, ...SELDOM_ASKED] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** A word's classes as bit flags: one look at a word answers all questions about it. */
export const CUE = {
  title: 1,
  given: 2,
  speech: 4,
  function: 8,
  place: 16,
  unit: 32,
  group: 64,
  elsewhere: 128,
  longer: 256,
  /** Last word of a cue of several words that stands before a name. */
  phraseEnd: 512,
  /** First word of an `elsewhere` cue of several words. */
  elsewhereStart: 1024,
} as const satisfies Record<(typeof FLAGGED)[number] | 'phraseEnd' | 'elsewhereStart', number>;

/** The cue words of one language, folded. */
export type Cues = Readonly<Record<CueClass, ReadonlySet<string>>> & {
  /** Folded word -> its classes, flags of `CUE`. */
  readonly flags: ReadonlyMap<string, number>;
  /** By `plainHash`: 1 where a word of `flags` may have that hash. */
  readonly mayBeFlagged: Uint8Array;
};

/** The classes of a word of `text`, flags of `CUE`. Nearly all words have none, and most are told by their hash. */
export function cueFlags(text: string, { start, end }: NeighbourWord, { flags, mayBeFlagged }: Cues): number {
  const hash = plainHash(text, start, end);
  if (hash >= 0 && mayBeFlagged[hash] === 0) return 0;
  return flags.get(foldWord(text.slice(start, end))) ?? 0;
}

/**
 * Reads the pack's cues, keyed `<language>-<class>`, for the language of an article. Words of the language `und` belong to all.
 * An article of unknown language is read with the cues of all languages.
 */
export function cuesFor(source: Readonly<Record<string, readonly string[]>>, lang: Language): Cues {
  const read = (name: CueClass): ReadonlySet<string> => {
    const words = new Set<string>();
    for (const [key, list] of Object.entries(source)) {
      const [language, ...rest] = key.split('-');
      if (rest.join('-') !== name) continue;
      if (lang === 'und' || language === 'und' || language === lang) for (const word of list) words.add(foldWord(word));
    }
    return words;
  };
  const sets = Object.fromEntries(CUE_CLASSES.map((name) => [name, read(name)])) as Record<CueClass, ReadonlySet<string>>;
  const flags = flagsOf(sets);
  return { ...sets, flags, mayBeFlagged: hashesOf(flags.keys()) };
}

function hashesOf(words: Iterable<string>): Uint8Array {
  const hashes = new Uint8Array(PLAIN_HASHES);
  for (const word of words) {
    const hash = plainHash(word, 0, word.length);
    if (hash >= 0) hashes[hash] = 1;
  }
  return hashes;
}

function flagsOf(sets: Readonly<Record<CueClass, ReadonlySet<string>>>): Map<string, number> {
  const flags = new Map<string, number>();
  const add = (word: string, flag: number): void => {
    flags.set(word, (flags.get(word) ?? 0) | flag);
  };
  for (const name of FLAGGED) for (const word of sets[name]) add(word, CUE[name]);
  for (const cue of [...sets.title, ...sets.place]) if (cue.includes(' ')) add(cue.slice(cue.lastIndexOf(' ') + 1), CUE.phraseEnd);
  for (const cue of sets.elsewhere) if (cue.includes(' ')) add(cue.slice(0, cue.indexOf(' ')), CUE.elsewhereStart);
  return flags;
}
