import type { SpellingRules } from '../corpus/language-rules';

/** Whether a word of a name is a transliteration, and if so whether the original carries the article. */
export type SoundOf = (word: string) => 'articled' | 'bare' | undefined;

/** A piece of a name with the other ways to write it, the likeliest first. */
export interface Piece {
  readonly written: string;
  readonly others: readonly string[];
  /** Orders pieces by how likely they change; 0 = first. */
  readonly rank: number;
}

/** Words with fewer letters are not taken for a transliteration by their sound. */
const SOUND_LETTERS = 5;
/** What is left of a word behind a prefix that is written together with it. */
const JOINED_LETTERS = 4;
/** An article that is added changes a name more than one that is written otherwise. */
const ADDED_ARTICLE = 2;
const VOWEL = /[aeiouy]/;

/** Cuts the words of a name, folded, into pieces. Joined again they are the name with a blank behind it. */
export function piecesOf(words: readonly string[], rules: SpellingRules, soundOf: SoundOf): Piece[] {
  const bare = words.filter((word, i) => !articlesBefore(words[i + 1], rules).includes(word)).length;
  const pieces: Piece[] = [];
  let rest = words;
  let articled = false;
  while (rest.length > 0) {
    const [word = '', ...later] = rest;
    const articles = articlesBefore(later[0], rules);
    const known = listedAt(rest, rules.words);
    const prefix = prefixAt(rest, rules.prefixes);
    if (known) {
      pieces.push(
        choice(
          `${known.written} `,
          known.all.map((other) => `${other} `),
        ),
      );
      rest = rest.slice(known.words);
    } else if (prefix) {
      pieces.push(prefix.piece);
      rest = prefix.rest;
    } else if (articles.includes(word)) {
      const dropped = bare > 1 || (later[0] ?? '').length >= rules.alone ? [''] : [];
      pieces.push(choice(`${word} `, [...articles.map((other) => `${other} `), ...dropped]));
      rest = later;
    } else {
      const sound = rules.fixed.includes(word) ? undefined : soundOf(word);
      if (sound === 'articled' && later.length === 0 && !articled) {
        pieces.push(
          choice(
            '',
            articlesBefore(word, rules).map((other) => `${other} `),
            ADDED_ARTICLE,
          ),
        );
      }
      pieces.push(...(sound !== undefined && word.length >= SOUND_LETTERS ? letterPieces(word, rules.letters) : [choice(word, [])]));
      pieces.push(choice(' ', []));
      rest = later;
    }
    articled = rest === later && articles.includes(word);
  }
  return pieces;
}

/** How the article may be written before `word`. */
export function articlesBefore(word: string | undefined, { articles }: SpellingRules): string[] {
  if (word === undefined) return [];
  return articles.flatMap(({ before, written }) => (word.startsWith(before) ? written : []));
}

function choice(written: string, all: readonly string[], rank = 0): Piece {
  return { written, others: all.filter((other) => other !== written), rank };
}

/** The longest entry of the lists that the words begin with. */
function listedAt(
  words: readonly string[],
  lists: readonly (readonly string[])[],
): { written: string; words: number; all: string[] } | undefined {
  const text = `${words.join(' ')} `;
  const entries = lists.flatMap((list) => list.filter((entry) => text.startsWith(`${entry} `)));
  const written = entries.sort((a, b) => b.length - a.length)[0];
  if (written === undefined) return undefined;
  return { written, words: written.split(' ').length, all: lists.filter((list) => list.includes(written)).flat() };
}

/** A prefix at the start, apart or written together with its word, and the words left behind it. */
function prefixAt(words: readonly string[], lists: readonly (readonly string[])[]): { piece: Piece; rest: string[] } | undefined {
  const ways = (list: readonly string[]): string[] =>
    list.flatMap((prefix) => (prefix.includes(' ') ? [`${prefix} `] : [`${prefix} `, prefix]));
  const apart = listedAt(words, lists);
  if (apart && words.length > apart.words) return { piece: choice(`${apart.written} `, ways(apart.all)), rest: words.slice(apart.words) };
  const [word = '', ...later] = words;
  for (const list of lists) {
    const joined = list.find((prefix) => word.startsWith(prefix) && word.length >= prefix.length + JOINED_LETTERS);
    if (joined !== undefined) return { piece: choice(joined, ways(list)), rest: [word.slice(joined.length), ...later] };
  }
  return undefined;
}

/** A word as letters that stay and letters that other spellings write otherwise. */
function letterPieces(word: string, lists: SpellingRules['letters']): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < word.length; ) {
    const fitting = lists.flatMap(({ where, written, of = written }, order) =>
      of.flatMap((letters) => (word.startsWith(letters, at) && stands(where, word, at, letters.length) ? [{ letters, order }] : [])),
    );
    const longest = fitting.reduce((most, { letters }) => Math.max(most, letters.length), 1);
    const letters = word.slice(at, at + longest);
    const orders = fitting.filter((fit) => fit.letters === letters).map(({ order }) => order);
    const others = [...new Set(orders.flatMap((order) => lists[order]?.written ?? []))];
    pieces.push(choice(letters, others, 1 + (orders[0] ?? 0)));
    at += longest;
  }
  return pieces;
}

function stands(where: SpellingRules['letters'][number]['where'], word: string, at: number, length: number): boolean {
  const after = at + length;
  if (where === 'any') return true;
  if (where === 'start') return at === 0;
  if (where === 'end') return at > 0 && after === word.length;
  if (where === 'inside') return at > 0 && after < word.length;
  return VOWEL.test(word.charAt(at - 1)) && VOWEL.test(word.charAt(after));
}
