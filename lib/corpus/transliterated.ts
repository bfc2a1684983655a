import type { SoundOf } from '../lexicon/spelling-pieces';
import { romanise } from '../search/romanise';
import { skeletonOf } from '../search/skeleton';
import type { SpellingRules } from './language-rules';
import type { EntityRecord } from './records';

/**
 * Tells which Latin words sound like a word of the entity's names in the language that the rules spell from. None does of an entity that
 * belongs to the rest of the world: there the original is Latin, and the other name its transliteration.
 */
export function soundsOf(entity: EntityRecord | undefined, { from, article }: SpellingRules): SoundOf {
  const sounds = new Map<string, 'articled' | 'bare'>();
  const aliases = entity && entity.topicality !== 'background' ? entity.aliases : [];
  for (const { lang, text } of aliases) {
    if (lang !== from) continue;
    for (const word of text.split(/[\s-]+/)) {
      const sound = skeletonOf(romanise(word).join(''));
      if (word.startsWith(article)) sounds.set(sound, 'articled');
      else if (!sounds.has(sound)) sounds.set(sound, 'bare');
    }
  }
  return (word) => sounds.get(skeletonOf(word));
}
