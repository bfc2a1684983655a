import { entryAt, isAcronymDot, isIgnored, isLetter } from './boundary';
import { bitsOf, filterShift, pairProbe, wordProbe } from './filter';
import { expansionOf, KIND } from './fold';
import { HitList } from './hits';
import { nextLetter } from './key';
import type { Tables } from './layout';
import { shapeOf } from './shape';
import { ODD, Tokens } from './tokens';
import { TrieWalk } from './trie-walk';
import type { Hits } from './types';

/** Finds the names of one lexicon in texts. */
export class Scanner {
  private readonly hits = new HitList();
  private readonly walk: TrieWalk;
  private readonly tokens = new Tokens();
  private text = '';
  private all = false;
  /** In `longest` mode: where the last hit ends; nothing begins before. */
  private free = 0;

  private readonly shift: number;

  constructor(private readonly tables: Tables) {
    this.walk = new TrieWalk(tables);
    this.shift = filterShift(tables.filter.length);
  }

  scan(text: string, mode: 'longest' | 'all'): Hits {
    this.hits.clear();
    this.text = text;
    this.all = mode === 'all';
    this.free = 0;
    this.tokens.open(text);
    let more = true;
    while (more) {
      more = this.tokens.next();
      this.filterRound();
    }
    this.tokens.open('');
    this.text = '';
    return this.hits;
  }

  /** Looks closer at the words of this round that the filter lets pass, all but the last. */
  private filterRound(): void {
    const { filter } = this.tables;
    const { starts, hashes, count } = this.tokens;
    const { shift } = this;
    let hash = hashes[0] ?? 0;
    for (let i = 1; i < count; i++) {
      const following = hashes[i] ?? 0;
      const alone = wordProbe(hash);
      const pair = pairProbe(hash, following);
      const passes = (~(filter[alone >>> shift] ?? 0) & bitsOf(alone)) === 0 || (~(filter[pair >>> shift] ?? 0) & bitsOf(pair)) === 0;
      const start = starts[i - 1] ?? 0;
      if (passes || ((start | (starts[i] ?? 0)) & ODD) !== 0) this.tryWord(start);
      hash = following;
    }
  }

  /** Reports what begins with a word, or inside it after an apostrophe. */
  private tryWord(start: number): void {
    const { text } = this;
    let at = start & ~ODD;
    this.tryAt(at);
    if ((start & ODD) === 0) return;
    for (let fresh = false; ; ) {
      const entry = entryAt(text, ++at);
      if (entry === KIND.apostrophe) fresh = true;
      else if (isLetter(entry)) {
        if (fresh) this.tryAt(at);
        fresh = false;
      } else if (!isIgnored(entry) && !(entry === KIND.dot && isAcronymDot(text, at))) return;
    }
  }

  /** Reports what begins at the letter at `at`. */
  private tryAt(at: number): void {
    if (at < this.free) return;
    const { keys, ends } = this.walk;
    this.walk.run(this.text, at);
    for (let i = keys.length - 1; i >= 0; i--) {
      const end = ends[i] ?? at;
      this.report(keys[i] ?? 0, at, end);
      if (this.all) continue;
      this.free = end;
      return;
    }
  }

  private report(key: number, at: number, end: number): void {
    const { formStart, prefix } = this.tables;
    const last = this.all ? (formStart[key + 1] ?? 0) : (formStart[key] ?? 0) + 1;
    for (let form = formStart[key] ?? 0; form < last; form++) {
      const start = Math.min(end, skipLetters(this.text, at, prefix[form] ?? 0));
      this.hits.insert(start, end, form, shapeOf(this.text, start, end));
    }
  }
}

/** Offset of the letter that follows `count` folded letters from `at` on. */
function skipLetters(text: string, at: number, count: number): number {
  let i = at;
  for (let left = count; left > 0 && i < text.length; ) {
    left -= entryAt(text, i) > 0 ? 1 : expansionOf(text.charCodeAt(i)).length;
    i = nextLetter(text, i + 1);
  }
  return i;
}
