import type { Language } from '../corpus/kinds';
import { foldWord } from './words';

/** The classes of `corpus/cues.yaml`; each is described there. */
export const CUE_CLASSES = ['title', 'given', 'speech', 'function', 'place', 'unit', 'group', 'elsewhere', 'longer'] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** The cue words of one language, folded. */
export type Cues = Readonly<Record<CueClass, ReadonlySet<string>>> & {
  /** Last words of the cues of several words that stand before a name. */
  readonly phraseEnds: ReadonlySet<string>;
  /** First words of the `elsewhere` cues of several words. */
  readonly elsewhereStarts: ReadonlySet<string>;
};

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
  const title = read('title');
  const place = read('place');
  const elsewhere = read('elsewhere');
  const phrases = [...title, ...place].filter((cue) => cue.includes(' '));
  return {
    phraseEnds: new Set(phrases.map((cue) => cue.slice(cue.lastIndexOf(' ') + 1))),
    title,
    given: read('given'),
    speech: read('speech'),
    function: read('function'),
    place,
    unit: read('unit'),
    group: read('group'),
    elsewhere,
    elsewhereStarts: new Set([...elsewhere].filter((cue) => cue.includes(' ')).map((cue) => cue.slice(0, cue.indexOf(' ')))),
    longer: read('longer'),
  };
}
