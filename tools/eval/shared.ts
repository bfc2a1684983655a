import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LANGUAGES } from '../../lib/corpus/kinds';
import type { EntityRecord } from '../../lib/corpus/records';
import { titleOf } from '../annotate/corpus';
import type { GoldDocument } from './gold';

/** Where the annotated stories of publishers lie, outside the project: never needed, used when there. */
const FOLDER = path.join('..', 'shared', 'eval');

/** An alternative span: start, end, and its own titles when they differ. */
const AlternativeSchema = v.union([v.tuple([v.number(), v.number(), v.array(v.string())]), v.tuple([v.number(), v.number()])]);
const MentionSchema = v.object({
  start: v.number(),
  end: v.number(),
  titles: v.array(v.string()),
  level: v.picklist(['required', 'optional']),
  alt: v.optional(v.array(AlternativeSchema), []),
});
const DocumentSchema = v.object({
  id: v.string(),
  lang: v.picklist(LANGUAGES),
  date: v.nullish(v.string()),
  role: v.optional(v.string(), 'off-topic'),
  text: v.string(),
  mentions: v.array(MentionSchema),
});

/** True when the annotated stories are there. */
export function hasSharedSet(): boolean {
  return existsSync(path.join(FOLDER, 'dev', 'gold.jsonl'));
}

/**
 * Reads the annotated stories, with their titles turned into ids of our entities. A title that no entity bears stays as it is: a miss
 * with the cause "no entity".
 */
export function readSharedSet(entities: readonly EntityRecord[]): GoldDocument[] {
  const aliases = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync(path.join(FOLDER, 'aliases.json'), 'utf8')));
  const fold = new Map(Object.entries(aliases).map(([variant, title]) => [foldTitle(variant), foldTitle(title)]));
  const key = (title: string): string => fold.get(foldTitle(title)) ?? foldTitle(title);
  const ids = new Map<string, string[]>();
  for (const entity of entities) ids.set(key(titleOf(entity)), [...(ids.get(key(titleOf(entity))) ?? []), entity.id]);
  const idsOf = (titles: readonly string[]): string[] => titles.flatMap((title) => ids.get(key(title)) ?? [title]);
  return ['seeds', 'gold', 'distractors'].flatMap((name) =>
    readLines(path.join(FOLDER, 'dev', `${name}.jsonl`)).map(
      ({ mentions, date, role, ...document }): GoldDocument => ({
        ...document,
        date: date ?? null,
        role: name === 'distractors' ? 'off-topic' : role === 'passing' ? 'passing' : 'on-topic',
        mentions: mentions.map(({ start, end, titles, level, alt }) => ({
          start,
          end,
          entities: idsOf(titles),
          optional: level === 'optional',
          alternatives: alt.map(([from, to, own]) => ({ start: from, end: to, entities: idsOf(own ?? titles) })),
        })),
      }),
    ),
  );
}

function readLines(file: string): v.InferOutput<typeof DocumentSchema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => v.parse(DocumentSchema, JSON.parse(line)));
}

function foldTitle(title: string): string {
  return title
    .replace(/^\?/, '')
    .replace(/_/g, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}’‘ʼʿʾ'`´"“”]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[-‐‑–—\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
