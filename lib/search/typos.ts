import { CONSONANT_CLASSES } from './letters';

/** All skeletons one typing error away: a consonant missing, extra, another one, or two neighbours swapped. Without `skeleton` itself. */
export function oneTypoAway(skeleton: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= skeleton.length; at += 1) {
    const before = skeleton.slice(0, at);
    const here = skeleton.charAt(at);
    const after = skeleton.slice(at + 1);
    for (const consonant of CONSONANT_CLASSES) {
      found.add(before + consonant + here + after);
      if (here !== '') found.add(before + consonant + after);
    }
    if (here !== '') found.add(before + after);
    if (after !== '') found.add(before + after.charAt(0) + here + after.slice(1));
  }
  found.delete(skeleton);
  found.delete('');
  return found;
}
