import * as v from 'valibot';
import { LANGUAGES } from '../../lib/corpus/kinds';
import { dayFromIso } from '../../lib/time/day';
import type { SearchableCorpus } from './corpus';

const Day = v.pipe(
  v.string(),
  v.check((text) => dayFromIso(text) !== undefined, 'a date is written YYYY-MM-DD and exists'),
  v.transform((text) => dayFromIso(text)),
);

/** One line of input; what else it holds is ignored, and null stands for "not known". */
export const LookupRequest = v.object({
  query: v.string('"query" is a string'),
  lang: v.nullish(v.picklist(LANGUAGES, `"lang" is one of ${LANGUAGES.join(', ')}`)),
  date: v.nullish(Day),
  limit: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
});
export type LookupRequest = v.InferOutput<typeof LookupRequest>;

export interface LookupAnswer {
  readonly query: string;
  readonly results: readonly {
    /** Id of the entity. */
    readonly entity: string;
    /** English Wikipedia title, or `?Name` where there is no article. */
    readonly title: string;
    /** 0..1, three decimals. */
    readonly score: number;
  }[];
}

/** Looks one query up. */
export function answer({ records, index }: SearchableCorpus, { query, lang, date, limit }: LookupRequest): LookupAnswer {
  const hits = index.search(query, { lang: lang ?? undefined, date: date ?? undefined, limit: limit ?? undefined });
  const results = hits.flatMap(({ entity, score }) => {
    const record = records.entities[entity];
    return record ? [{ entity: record.id, title: record.wikipedia ?? `?${record.name}`, score: Math.round(score * 1000) / 1000 }] : [];
  });
  return { query, results };
}

/**
 * Reads one line of JSON.
 * @throws Error that says what is wrong with it
 */
export function readRequest(line: string): LookupRequest {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new Error('not JSON; write {"query": "..."}');
  }
  const request = v.safeParse(LookupRequest, data);
  if (!request.success) throw new Error(request.issues[0].message);
  return request.output;
}
