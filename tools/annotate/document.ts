import * as v from 'valibot';
import { languageOf } from '../../lib/article/language';
import { languageStretches } from '../../lib/article/languages';
import { splitDatedText } from '../../lib/article/text';
import type { PackRecords } from '../../lib/corpus/records';
import { type LinkedPart, linkInParts } from '../../lib/linking/link-parts';
import { finish, inOneStep } from '../../lib/linking/steps';
import type { ArticleText, CandidateExplanation, LinkedArticle, Linker, Mention } from '../../lib/linking/types';
import { dayFromIso, isoFromDay } from '../../lib/time/day';
import { entityAt, titleOf } from './corpus';

const Day = v.pipe(
  v.string(),
  v.check((text) => dayFromIso(text) !== undefined, '"date" is written YYYY-MM-DD and exists'),
  v.transform((text) => dayFromIso(text)),
);

/** One document to annotate; `null` stands for "not known", other fields are ignored. */
export const DocumentSchema = v.object({
  id: v.string('"id" is a string'),
  lang: v.nullish(v.string('"lang" is a language code')),
  date: v.nullish(Day),
  text: v.string('"text" is a string'),
});
export type AnnotateRequest = v.InferOutput<typeof DocumentSchema>;

/** A mention as the command prints it: UTF-16 offsets, end exclusive; `title` is the English Wikipedia title or `?Name`. */
export interface AnnotatedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly title: string;
  /** 0..1, three decimals */
  readonly score: number;
  readonly why?: CandidateExplanation;
  readonly rejected?: readonly CandidateExplanation[];
}
export interface AnnotatedDocument {
  readonly id: string;
  /** The stories found in the text, with what was known of each. */
  readonly stories: readonly {
    readonly start: number;
    readonly end: number;
    readonly lang: string;
    readonly date?: string;
    readonly relevance: string;
  }[];
  readonly mentions: readonly AnnotatedMention[];
}

/**
 * Reads one line of input.
 * @throws Error that says what is wrong with the line
 */
export function readDocument(line: string): AnnotateRequest {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error('this line is not JSON');
  }
  const parsed = v.safeParse(DocumentSchema, json);
  if (!parsed.success) throw new Error(parsed.issues[0].message);
  return parsed.output;
}

/** The stories of a plain text. The date given for the document holds for a text of one story, and for parts that state none. */
export function storiesOf({ lang, date, text }: AnnotateRequest): (ArticleText & { readonly start: number })[] {
  const language = languageOf(text, lang);
  const parts = splitDatedText(text, language);
  return parts.map((part) => {
    const day = parts.length === 1 ? (date ?? part.date) : (part.date ?? date);
    const story = text.slice(part.start, part.end);
    const languages = languageStretches(story, paragraphStarts(story), language);
    return {
      start: part.start,
      text: story,
      lang: language,
      ...(languages.length > 0 && { languages }),
      ...(day == null ? {} : { date: day }),
    };
  });
}

function paragraphStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Annotates a plain text, story by story. `why` adds the evidence and the rejected candidates. */
export function annotate(linker: Linker, records: PackRecords, request: AnnotateRequest, why: boolean): AnnotatedDocument {
  const stories: AnnotatedDocument['stories'][number][] = [];
  const mentions: AnnotatedMention[] = [];
  for (const { start, ...article } of storiesOf(request)) {
    const parts = linkedParts(article, (part) => (why ? linker.explain(part) : { ...linker.link(part), explanations: [] }));
    const { lang, date } = article;
    stories.push({
      start,
      end: start + article.text.length,
      lang,
      ...(date === undefined ? {} : { date: isoFromDay(date) }),
      relevance: strongest(parts.map(({ linked }) => linked.relevance)),
    });
    for (const { offset, article: part, linked } of parts) {
      linked.mentions.forEach((mention, at) => {
        const explanation = linked.explanations[at];
        mentions.push({
          ...printed(mention, part.text, records, start + offset),
          ...(explanation && { why: explanation.chosen, rejected: explanation.rejected }),
        });
      });
    }
  }
  return { id: request.id, stories, mentions };
}

/** Links an article part by part, without a pause. */
function linkedParts<Linked extends LinkedArticle>(article: ArticleText, link: (part: ArticleText) => Linked): LinkedPart<Linked>[] {
  return finish(linkInParts(article, (part) => inOneStep(() => link(part))));
}

function strongest(relevances: readonly LinkedArticle['relevance'][]): LinkedArticle['relevance'] {
  const order = ['on-topic', 'passing', 'off-topic'] as const;
  return order.find((one) => relevances.includes(one)) ?? 'off-topic';
}

/** A mention with its surface and names, moved by `offset` UTF-16 units. */
export function printed(mention: Mention, text: string, records: PackRecords, offset = 0): AnnotatedMention {
  const entity = entityAt(records, mention.entity);
  return {
    start: mention.start + offset,
    end: mention.end + offset,
    text: text.slice(mention.start, mention.end),
    entity: entity.id,
    title: titleOf(entity),
    score: Math.round(mention.score * 1000) / 1000,
  };
}
