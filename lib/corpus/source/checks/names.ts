import { keyOf } from '../../../lexicon/key';
import { LANGUAGES } from '../../kinds';
import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { warningOf } from './checker';

const noArabic = warningOf('no-arabic');
const swallows = warningOf('swallows');

/** Words that say what something is and not which: a name that adds one to a person's says nothing new by it. */
const GENERIC: ReadonlySet<string> = new Set(
  'regime government administration army forces troops fighters militants rebels militia group movement camp family clan loyalists era rule'.split(
    ' ',
  ),
);

/** Names of finished cards in Arabic, and names that take a person's name into themselves. */
export function checkNames(source: CorpusSource): Problem[] {
  const entities = source.entities.filter(({ value }) => value.draft === undefined);
  return [...entities.flatMap(unnamed), ...swallowing(entities)];
}

function unnamed(entry: Located<EntitySource>): Problem[] {
  const { priority, background, arabic, names } = entry.value;
  if (priority === 3 || background === undefined || (arabic !== undefined && (names.ar?.length ?? 0) > 0)) return [];
  return [noArabic(entry, ['names'], 'the card is finished but has no Arabic name; add `arabic` and one in `names.ar`')];
}

function swallowing(entities: readonly Located<EntitySource>[]): Problem[] {
  return LANGUAGES.flatMap((lang) => {
    const owners = new Map<string, Set<string>>();
    for (const { value } of entities) {
      if (value.kind !== 'person') continue;
      for (const { text } of value.names[lang] ?? []) {
        const key = keyOf(text);
        if (key !== undefined) owners.set(key, (owners.get(key) ?? new Set()).add(value.id));
      }
    }
    return entities.flatMap((entry) =>
      (entry.value.names[lang] ?? []).flatMap(({ text, whole }, i) => {
        const plainer = whole === undefined ? withoutGeneric(keyOf(text) ?? '') : [];
        const other = plainer.flatMap((key) => [...(owners.get(key) ?? [])]);
        if (other.length === 0 || other.includes(entry.value.id)) return [];
        const message = `"${text}" hides the name of ${other[0]}; remove it, or say in \`whole\` why it means more than that`;
        return [swallows(entry, ['names', lang, i], message)];
      }),
    );
  });
}

/** What is left of a name without a generic word at its start or end. */
function withoutGeneric(key: string): string[] {
  const words = key.split(' ');
  if (words.length < 2) return [];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [...(GENERIC.has(last) ? [words.slice(0, -1).join(' ')] : []), ...(GENERIC.has(first) ? [words.slice(1).join(' ')] : [])];
}
