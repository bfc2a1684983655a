import { keyOf } from '../../../lexicon/key';
import { overlaps } from '../../../time/interval';
import { LANGUAGES, type Language } from '../../kinds';
import type { CorpusSource } from '../load';
import type { Path, Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { errorOf, warningOf } from './checker';

const collision = errorOf('alias-collision');
const unmatchable = errorOf('alias-unmatchable');
const twice = warningOf('alias-twice');

/** A surname with at least this prior is read without an introduction. */
const STANDS_ALONE = 0.5;

/** A name as an editor wrote it. */
export type Name = NonNullable<EntitySource['names'][Language]>[number];
interface Alias {
  readonly entry: Located<EntitySource>;
  readonly name: Name;
  readonly path: Path;
}

/**
 * Aliases that no text can tell apart. Two aliases collide when they fold to the same form in one language (or one is of any language) and
 * belong to different entities, unless one of these rules decides between them:
 * - their validity does not overlap for certain;
 * - one asks for words nearby (`near`), so that the other is meant where those are missing;
 * - they differ in kind, prior or shape, so that one is the likelier reading from the start;
 * - both are surnames that do not stand alone: an article introduces its people by their full names.
 */
export function checkAliases(source: CorpusSource): Problem[] {
  const problems: Problem[] = [];
  for (const [lang, aliases] of byLanguage(source)) {
    const forms = new Map<string, Alias[]>();
    for (const alias of aliases) {
      const key = keyOf(alias.name.text);
      if (key === undefined) {
        problems.push(
          unmatchable(alias.entry, alias.path, `no text can hold "${alias.name.text}" as a name; use letters, digits, spaces and hyphens`),
        );
        continue;
      }
      const others = forms.get(key) ?? [];
      problems.push(...others.flatMap((other) => clash(alias, other, lang)));
      forms.set(key, [...others, alias]);
    }
  }
  return problems;
}

/** Aliases of published entities by language; those of any language stand in every list. */
function byLanguage(source: CorpusSource): Map<Language, Alias[]> {
  const lists = new Map(LANGUAGES.map((lang): [Language, Alias[]] => [lang, []]));
  for (const entry of source.entities) {
    if (entry.value.draft !== undefined) continue;
    for (const lang of LANGUAGES) {
      entry.value.names[lang]?.forEach((name, i) => {
        const alias = { entry, name, path: ['names', lang, i] };
        for (const [listed, list] of lists) if (listed === lang || (lang === 'und' && listed !== 'und')) list.push(alias);
      });
    }
  }
  return lists;
}

function clash(alias: Alias, other: Alias, lang: Language): Problem[] {
  const place = other.entry.at(other.path);
  const where = `${place.file}:${place.line}`;
  if (alias.entry === other.entry) {
    if (toldApart(alias.name, other.name)) return [];
    return [twice(alias.entry, alias.path, `"${alias.name.text}" folds to the same form as "${other.name.text}" (${where}); remove one`)];
  }
  if (toldApart(alias.name, other.name)) return [];
  const message = `"${alias.name.text}" (${lang}) is also a name of ${other.entry.value.id} (${where}); tell them apart by kind, prior, near or validity`;
  return [collision(alias.entry, alias.path, message)];
}

/** Whether a rule decides between two aliases of one form. */
export function toldApart(a: Name, b: Name): boolean {
  if (overlaps(a, b) !== 'yes') return true;
  if (a.near || b.near) return true;
  if (a.kind !== b.kind || a.prior !== b.prior || a.shape !== b.shape) return true;
  return a.kind === 'surname' && (a.prior ?? 0) < STANDS_ALONE;
}
