import type { EntryView, SenseView } from '../corpus/views';
import type { Corrector } from '../corrections/apply';
import { type LinkedPart, linkInParts, PartMemory, partsToLink } from '../linking/link-parts';
import type { ArticleText, Explanation, LinkedArticle, Mention } from '../linking/types';
import type { Answer, BackgroundContract, DeepReadonly } from '../messages';
import type { DayNumber } from '../time/types';
import { createCorrectedReading } from './corrected';
import type { Engine } from './engine';
import type { ReadingRules } from './reading-rules';

/** Work after which others get their turn, ms: with the step that is under way it stays under eight. */
const SLICE = 4;
type Relevance = LinkedArticle['relevance'];
const STRONGEST_FIRST: readonly Relevance[] = ['on-topic', 'passing', 'off-topic'];

/** Links articles that are to be read; the reader's corrections have the last word. Long work lets other tabs' questions through. */
export async function annotate(
  engine: Engine,
  articles: readonly ArticleText[],
  { corrector, rules }: { readonly corrector?: Corrector | undefined; readonly rules?: ReadingRules } = {},
): Promise<DeepReadonly<Answer<BackgroundContract, 'page.annotate'>>> {
  const entries = new EntryList(engine);
  const entityOf = createCorrectedReading(engine, corrector);
  const relevance: Relevance[] = [];
  const mentions: number[] = [];
  const senses: SenseView[] = [];
  const slice = new Slice();
  for (const [index, article] of articles.entries()) {
    const found = new Set<Relevance>();
    const parts = rules?.allow(article.lang) === false ? [] : await linkSlowly(article, engine, slice);
    for (const { offset, article: part, linked } of parts) {
      found.add(linked.relevance);
      for (const mention of linked.mentions) {
        const { start, end, score } = mention;
        const entity = entityOf(mention, part.text);
        const entry = entity === undefined ? undefined : entries.indexOf(entity, article.date);
        if (entry === undefined) continue;
        const sense = entity === mention.entity && mention.metonym ? senses.push(senseView(engine, mention.metonym)) - 1 : NO_SENSE;
        mentions.push(index, offset + start, offset + end, entry, Math.round(score * 1000), sense);
      }
    }
    relevance.push(STRONGEST_FIRST.find((one) => found.has(one)) ?? 'off-topic');
  }
  return { generation: engine.generation, relevance, entries: entries.views, senses, mentions };
}

async function linkSlowly(article: ArticleText, engine: Engine, slice: Slice): Promise<LinkedPart<LinkedArticle>[]> {
  // Asked for at each part: the engine may have put its linker away meanwhile.
  const steps = linkInParts(article, (part) => engine.linker().steps(part));
  for (;;) {
    await slice.endIfUsedUp();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** In place of an index: the name has one reading. */
const NO_SENSE = -1;

function senseView(engine: Engine, { stands, sense }: NonNullable<Mention['metonym']>): SenseView {
  const { entities } = engine.pack.records;
  return { sense, stands: stands.flatMap((index) => entities[index] ?? []).map(({ id, kind, name }) => ({ id, kind, name })) };
}

/** Why the mention at exactly this place was linked, and what else was considered. */
export function explain(engine: Engine, article: ArticleText, start: number, end: number): Partial<Explanation> {
  const parts = partsToLink(article);
  const at = parts.findLastIndex(({ offset }) => offset <= start);
  const part = parts[at];
  if (!part) return {};
  const memory = new PartMemory();
  for (const earlier of parts.slice(0, at)) memory.keep(engine.linker().link(memory.recall(earlier.article)));
  // A mention that stands in the page is explained whatever its article would show by itself.
  const { mentions, explanations } = engine.linker().explain({ ...memory.recall(part.article), onTopic: true });
  const explanation =
    explanations[mentions.findIndex((mention) => mention.start + part.offset === start && mention.end + part.offset === end)];
  return explanation ?? {};
}

/** Entries as of article dates, each once. */
class EntryList {
  readonly views: EntryView[] = [];
  readonly #engine: Engine;
  readonly #indexes = new Map<string, number>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  indexOf(entity: number, date: DayNumber | undefined): number | undefined {
    const key = `${entity} ${date ?? ''}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const view = this.#engine.queries().entryView(entity, date);
    if (!view) return undefined;
    this.#indexes.set(key, this.views.push(view) - 1);
    return this.views.length - 1;
  }
}

/** The time in which this work may go on before others get their turn. */
class Slice {
  #until = performance.now() + SLICE;

  async endIfUsedUp(): Promise<void> {
    if (performance.now() < this.#until) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#until = performance.now() + SLICE;
  }
}
