import { keyOf } from '../lib/lexicon/key';
import { pick, pickCommon, type Random, seeded } from './random';

/** What a made-up language is built of. */
interface Script {
  readonly onsets: readonly string[];
  readonly nuclei: readonly string[];
  readonly codas: readonly string[];
  /** Small words of running text, commonest first. */
  readonly particles: readonly string[];
  /** What names are joined to or begin with: shared with running text, so that a look at a name's first word decides little. */
  readonly nameParts: readonly string[];
  readonly comma: string;
  /** Fewest syllables of a name's word: enough that no name is a particle. */
  readonly syllables: number;
  readonly capitals: boolean;
}

const LATIN: Script = {
  onsets: ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'st', 'tr', 'sh', 'ch', 'pl', 'gr', 'br', ''],
  nuclei: ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'ea', 'ou', 'ai'],
  codas: ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'rk', 'd'],
  particles: [
    'the',
    'of',
    'to',
    'and',
    'in',
    'a',
    'for',
    'on',
    'that',
    'with',
    'by',
    'is',
    'was',
    'as',
    'it',
    'at',
    'from',
    'has',
    'had',
    'be',
    'an',
    'who',
    'its',
    'not',
  ],
  nameParts: ['al-', 'abu ', 'el-', 'new ', 'army of ', 'battle of ', 'bin ', 'united ', 'free '],
  comma: ',',
  syllables: 2,
  capitals: true,
};

const ARABIC: Script = {
  onsets: [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  nuclei: ['', '', '', '', 'ا', 'و', 'ي', 'ا'],
  codas: ['', '', '', 'ن', 'ر', 'س', 'ت', 'ة', 'ى', 'ء'],
  particles: [
    'في',
    'من',
    'على',
    'إلى',
    'أن',
    'عن',
    'مع',
    'قد',
    'ما',
    'لا',
    'هذا',
    'التي',
    'الذي',
    'كان',
    'بعد',
    'بين',
    'كما',
    'أو',
    'هو',
    'لم',
  ],
  nameParts: ['ال', 'أبو ', 'جيش ', 'معركة ', 'بن ', 'قوات '],
  comma: '،',
  syllables: 4,
  capitals: false,
};

export type ScriptName = 'english' | 'arabic';
const SCRIPTS: Readonly<Record<ScriptName, Script>> = { english: LATIN, arabic: ARABIC };

function makeWord(random: Random, script: Script, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += pick(random, script.onsets) + pick(random, script.nuclei);
  return word + pick(random, script.codas);
}

function makeWords(random: Random, script: Script, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const word = makeWord(random, script, 1 + Math.floor(random() * 3));
    if (word.length > 2) words.add(word);
  }
  return [...words];
}

/** `count` different names of one to three words; half of them have one word, some begin with common words. */
export function makeNames(scriptName: ScriptName, count: number, seed = 1): string[] {
  const random = seeded(seed);
  const script = SCRIPTS[scriptName];
  const names = new Set<string>();
  while (names.size < count) {
    const words = Array.from({ length: pick(random, [1, 1, 1, 2, 2, 3]) }, () => {
      const part = random() < 0.2 ? pick(random, script.nameParts) : '';
      return capital(script, part) + capital(script, makeWord(random, script, script.syllables + Math.floor(random() * 2)));
    });
    names.add(words.join(' '));
  }
  return [...names];
}

function capital(script: Script, word: string): string {
  return script.capitals && !word.endsWith('-') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * About `units` UTF-16 units of text that never repeats: sentences with commas, quotes, figures and paragraphs; every `nameEvery`-th word is one of
 * `names` (0: none), early ones far more often than late ones, and no other word is a word of a name. About one word in twelve of any text is capitalised or a name's part without being a name.
 */
export function makeText(scriptName: ScriptName, units: number, names: readonly string[], nameEvery: number, seed = 2): string {
  const random = seeded(seed);
  const script = SCRIPTS[scriptName];
  const taken = new Set(names.flatMap((name) => keyOf(name)?.split(' ') ?? []));
  const words = makeWords(random, script, 6000).filter((word) => !taken.has(keyOf(word) ?? ''));
  const parts: string[] = [];
  let length = 0;
  let left = 0;
  let opening = true;
  while (length < units) {
    if (left === 0) {
      left = 6 + Math.floor(random() * 20);
      opening = true;
    }
    let word = nextWord(random, script, words, names, nameEvery);
    if (opening || random() < 0.06) word = capital(script, word);
    opening = false;
    left--;
    const sign = left === 0 ? pick(random, ['. ', '. ', '. ', '.\n', '? ']) : random() < 0.07 ? `${script.comma} ` : ' ';
    parts.push(word, sign);
    length += word.length + sign.length;
  }
  // A text that came by message lies in memory in one piece; one cut from another does not, and slows down whoever reads it unit by unit.
  return String(JSON.parse(JSON.stringify(parts.join('').slice(0, units))));
}

function nextWord(random: Random, script: Script, words: readonly string[], names: readonly string[], nameEvery: number): string {
  if (nameEvery > 0 && random() * nameEvery < 1) return pickCommon(random, names) + (script.capitals && random() < 0.1 ? '’s' : '');
  const dice = random();
  if (dice < 0.4) return pickCommon(random, script.particles);
  if (dice < 0.42) return String(Math.floor(random() * 3000));
  if (dice < 0.44) return pick(random, script.nameParts).trim().replace('-', '');
  return pickCommon(random, words);
}
