import { keyOf } from '../../../lexicon/key';
import { loadLexicon } from '../../../lexicon/load';
import { HIT_STRIDE, type Lexicon } from '../../../lexicon/types';
import { LANGUAGES, type Language } from '../../kinds';
import { compileNames } from '../../pack-tables';
import { compileCorpus } from '../compile';
import type { CorpusSource } from '../load';
import type { Path, Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { type Name, toldApart } from './aliases';
import { warningOf } from './checker';

const unreachable = warningOf('unreachable');
const sharedForm = warningOf('shared-form');

/** Kinds of alias that only count after an introduction or in their time. */
const LEANING: ReadonlySet<string> = new Set(['surname', 'descriptive', 'adjective']);

interface Alias {
  readonly entry: Located<EntitySource>;
  readonly name: Name;
  readonly lang: Language;
  readonly path: Path;
}

/**
 * Compiles the names as the build does and scans for them: an entity that no full name finds, and inflected forms that two entities
 * share without a rule that decides (shared names as written are errors of `checkAliases`).
 */
export function checkReach(source: CorpusSource): Problem[] {
  const { records } = compileCorpus(source);
  const entities = records.entities.map((entity) => ({
    ...entity,
    aliases: entity.aliases.filter(({ text }) => keyOf(text) !== undefined),
  }));
  const lexicon = loadLexicon(compileNames({ ...records, entities }));
  const located = new Map(source.entities.map((entry) => [entry.value.id, entry]));
  const aliases = entities.flatMap(({ id }) => aliasesOf(located.get(id)));
  const found = new Set<string>();
  for (const [index, { entry, name }] of aliases.entries()) {
    if (!LEANING.has(name.kind) && finds(lexicon, name.text, index)) found.add(entry.value.id);
  }
  return [
    ...source.entities.flatMap((entry) => {
      const { id, draft, names } = entry.value;
      if (draft !== undefined || found.has(id) || Object.values(names).every((list) => list.length === 0)) return [];
      return [unreachable(entry, ['names'], 'no name in full leads to this entity; add one')];
    }),
    ...shared(lexicon, aliases),
  ];
}

/** Names in the order of the pack's records. */
function aliasesOf(entry: Located<EntitySource> | undefined): Alias[] {
  if (!entry) return [];
  const all = LANGUAGES.flatMap((lang) =>
    (entry.value.names[lang] ?? []).map((name, i) => ({ entry, name, lang, path: ['names', lang, i] })),
  );
  return all.filter(({ name }) => keyOf(name.text) !== undefined);
}

function finds(lexicon: Lexicon, text: string, index: number): boolean {
  const { data, count } = lexicon.scan(text, 'all');
  return Array.from({ length: count }, (_, hit) => data[hit * HIT_STRIDE + 2] ?? -1).some((form) =>
    lexicon.aliasesOf(form).includes(index),
  );
}

function shared(lexicon: Lexicon, aliases: readonly Alias[]): Problem[] {
  const told = new Set<string>();
  return Array.from({ length: lexicon.formCount }, (_, form) =>
    [...lexicon.aliasesOf(form)].flatMap((index) => aliases[index] ?? []),
  ).flatMap((claimants) =>
    claimants.flatMap((one, i) =>
      claimants.slice(i + 1).flatMap((two) => {
        const pair = `${one.entry.value.id} ${one.name.text} ${two.entry.value.id} ${two.name.text}`;
        if (one.lang !== two.lang || one.entry === two.entry || told.has(pair) || toldApart(one.name, two.name)) return [];
        if (keyOf(one.name.text) === keyOf(two.name.text)) return [];
        told.add(pair);
        const { file, line } = two.entry.at(two.path);
        return [
          sharedForm(
            one.entry,
            one.path,
            `a form of "${one.name.text}" is one of "${two.name.text}" of ${two.entry.value.id} too (${file}:${line}); tell them apart by kind, prior, near or inflection`,
          ),
        ];
      }),
    ),
  );
}
