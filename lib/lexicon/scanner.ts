import { endOfAddress, entryAt, isAcronymDot, isGluedDot, isLetter, isSchemeColon } from './boundary';
import { expansionOf, KIND } from './fold';
import { HitList } from './hits';
import { nextLetter } from './key';
import type { Tables } from './layout';
import { shapeOf } from './shape';
import { TrieWalk } from './trie-walk';
import type { Hits } from './types';

/** Finds the names of one lexicon in texts. */
export class Scanner {
  private readonly hits = new HitList();
  private readonly walk: TrieWalk;
  private text = '';
  private all = false;
  /** In `longest` mode: where the last hit ends; nothing begins before. */
  private free = 0;

  constructor(private readonly tables: Tables) {
    this.walk = new TrieWalk(tables);
  }

  scan(text: string, mode: 'longest' | 'all'): Hits {
    this.hits.clear();
    this.text = text;
    this.all = mode === 'all';
    this.free = 0;
    let inWord = false;
    for (let i = 0; i < text.length; i++) {
      const entry = entryAt(text, i);
      if (isLetter(entry)) {
        if (!inWord) this.tryAt(i);
        inWord = true;
      } else if (entry === KIND.glue || (entry === KIND.dot && isGluedDot(text, i)) || (entry === KIND.colon && isSchemeColon(text, i))) {
        i = endOfAddress(text, i);
        inWord = false;
      } else if (entry === 0 || entry === KIND.apostrophe || entry === KIND.colon || (entry === KIND.dot && !isAcronymDot(text, i))) {
        inWord = false;
      }
    }
    this.text = '';
    return this.hits;
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
