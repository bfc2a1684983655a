import type { SpellingRules } from '../corpus/language-rules';
import { keyOf } from './key';
import { articlesBefore, type Piece, piecesOf, type SoundOf } from './spelling-pieces';

/** More spellings than this no name gets. */
const MOST_SPELLINGS = 24;
const PLAIN = /^[a-z0-9 ]+$/;

/** One piece of a name written otherwise. */
interface Change {
  readonly piece: number;
  readonly text: string;
  readonly rank: number;
}

/**
 * Other spellings of a name, folded; the name itself is not among them. One or two of its pieces change at a time, single changes first.
 * Empty for names that hold anything but Latin letters, digits, spaces and hyphens.
 */
export function spellingsOf(name: string, rules: SpellingRules, soundOf: SoundOf): string[] {
  const key = keyOf(name);
  if (key === undefined || !PLAIN.test(key)) return [];
  const pieces = piecesOf(key.split(' '), rules, soundOf);
  const singles = changesOf(pieces);
  const found = new Set<string>();
  for (const changes of [...singles.map((change) => [change]), ...pairsOf(singles)]) {
    if (found.size >= MOST_SPELLINGS) break;
    const spelling = writtenWith(pieces, changes);
    if (spelling !== key && isAllowed(spelling, key, rules)) found.add(spelling);
  }
  return [...found];
}

function changesOf(pieces: readonly Piece[]): Change[] {
  return pieces
    .flatMap(({ others, rank }, piece) => others.map((text, order) => ({ piece, text, rank: rank + order })))
    .sort((a, b) => a.rank - b.rank || a.piece - b.piece);
}

function pairsOf(changes: readonly Change[]): (readonly Change[])[] {
  const pairs = changes.flatMap((one, i) => changes.slice(i + 1).flatMap((two) => (one.piece === two.piece ? [] : [[one, two] as const])));
  return pairs.sort(([a, b], [c, d]) => a.rank + b.rank - c.rank - d.rank);
}

function writtenWith(pieces: readonly Piece[], changes: readonly Change[]): string {
  return pieces
    .map(({ written }, i) => changes.find((change) => change.piece === i)?.text ?? written)
    .join('')
    .trimEnd();
}

/** No word turns into an ordinary one. A name of one word, its article left aside, is long, unless only the article changed. */
function isAllowed(spelling: string, key: string, rules: SpellingRules): boolean {
  const before = key.split(' ');
  if (spelling.split(' ').some((word) => rules.never.includes(word) && !before.includes(word))) return false;
  const own = withoutArticle(spelling, rules);
  if (own.includes(' ')) return true;
  const given = withoutArticle(key, rules);
  return Math.min(own.length, given.length) >= rules.alone || (own !== spelling && own === given);
}

function withoutArticle(name: string, rules: SpellingRules): string {
  const [first = '', ...rest] = name.split(' ');
  return articlesBefore(rest[0], rules).includes(first) ? rest.join(' ') : name;
}
