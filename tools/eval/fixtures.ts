import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../lib/corpus/kinds';
import type { GoldDocument, GoldMention } from './gold';

const EntrySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** `YYYY-MM-DD`; absent when the story carries no date. */
  date: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  /** What the linker is expected to find the story to be. */
  relevance: v.exactOptional(v.picklist(['on-topic', 'passing'])),
  /** Text with `[[surface|entity-id]]`; several ids are alternatives, `[[surface|?entity-id]]` may stay unmarked, `{}` is as good a span. */
  text: v.pipe(v.string(), v.minLength(1)),
});
const FileSchema = v.array(EntrySchema);
const MARK = /\[\[([^\]|]+)\|([^\]]+)\]\]/g;

/**
 * Reads the project's own annotated stories: `<folder>/on-topic/<lang>.yaml` and `<folder>/off-topic/<lang>.yaml`.
 * @throws with the file and the entry when a story is not as `tests/articles/README.md` describes.
 */
export async function readFixtures(folder: string): Promise<GoldDocument[]> {
  const documents: GoldDocument[] = [];
  for (const topic of ['on-topic', 'off-topic'] as const) {
    for (const name of (await readdir(path.join(folder, topic))).sort()) {
      if (!name.endsWith('.yaml')) continue;
      documents.push(...(await readFixtureFile(path.join(folder, topic, name), topic)));
    }
  }
  return documents;
}

async function readFixtureFile(file: string, topic: 'on-topic' | 'off-topic'): Promise<GoldDocument[]> {
  const lang = languageOf(file);
  const parsed = v.safeParse(FileSchema, parse(await readFile(file, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${file}: entry ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  return parsed.output.map(({ id, date, relevance, text }) => {
    const { plain, mentions } = readMarkup(text);
    if (topic === 'off-topic' && mentions.length > 0) throw new Error(`${file}: ${id}: an off-topic text has no marks`);
    const role = topic === 'off-topic' ? 'off-topic' : (relevance ?? 'on-topic');
    return { id: `${lang}-${id}`, lang, date: date ?? null, role, text: plain, mentions };
  });
}

function languageOf(file: string): Language {
  const name = path.basename(file, '.yaml');
  const lang = LANGUAGES.find((known) => known === name);
  if (!lang) throw new Error(`${file}: the file is to be named after a language: ${LANGUAGES.join(', ')}`);
  return lang;
}

/** Takes the mark-up out of a text; offsets are UTF-16 units of the plain text. */
export function readMarkup(marked: string): { plain: string; mentions: GoldMention[] } {
  let plain = '';
  let at = 0;
  const mentions: GoldMention[] = [];
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface = '', target = ''] = match;
    plain += marked.slice(at, match.index);
    const optional = target.startsWith('?');
    const entities = (optional ? target.slice(1) : target).split('|');
    const start = plain.length;
    const [before = '', inner, after = ''] = surface.split(/[{}]/);
    plain += surface.replace(/[{}]/g, '');
    const alternatives = inner === undefined ? [] : [{ start: start + before.length, end: plain.length - after.length, entities }];
    mentions.push({ start, end: plain.length, entities, optional, alternatives });
    at = match.index + whole.length;
  }
  return { plain: plain + marked.slice(at), mentions };
}
