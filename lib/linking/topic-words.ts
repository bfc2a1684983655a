import { foldWord } from './words';

/** UTF-16 units on either side of a mention within which a text must speak of the topic. */
const REACH = 300;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
/** Particles written in one word before another are no longer than this, letters; only scripts without case write them so. */
const LONGEST_PARTICLES = 4;

/**
 * Number of different `topic` cues that stand within reach of the mentions. Cues are words, or beginnings of words when they end in `*`.
 */
export function topicWordsNear(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  cues: ReadonlySet<string>,
): number {
  const words = new Set([...cues].filter((cue) => !cue.endsWith('*')));
  const stems = [...cues].filter((cue) => cue.endsWith('*')).map((cue) => cue.slice(0, -1));
  const cueOf = (word: string): string | undefined => (words.has(word) ? word : stems.find((stem) => word.startsWith(stem)));
  const found = new Set<string>();
  let read = 0;
  for (const { start, end } of mentions) {
    const from = Math.max(read, start - REACH);
    read = Math.max(read, end + REACH);
    for (const [written] of text.slice(from, read).matchAll(WORD)) {
      const cue = behindParticles(foldWord(written))
        .map(cueOf)
        .find((one) => one !== undefined);
      if (cue !== undefined) found.add(cue);
    }
  }
  return found.size;
}

/** The folded word, and in scripts without case what is left of it behind its first letters. */
function behindParticles(word: string): string[] {
  if (word !== word.toUpperCase()) return [word];
  return Array.from({ length: Math.min(LONGEST_PARTICLES + 1, Math.max(1, word.length - 1)) }, (_, at) => word.slice(at));
}
