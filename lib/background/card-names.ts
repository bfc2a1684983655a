import type { CardView } from '../corpus/views';
import type { ArticleText } from '../linking/types';
import type { Answer, BackgroundContract } from '../messages';
import type { DayNumber } from '../time/types';
import type { Engine } from './engine';

type Names = Answer<BackgroundContract, 'card.names'>['names'];

/** The language of the corpus's own text. */
const CORPUS_LANGUAGE = 'en';

/**
 * The names in a card's text that have cards themselves, each spelling once. Every text is read as of the date that it speaks of. A spelling
 * that means different things in different places of the card is left out, and so is the card's own entity.
 */
export function namesIn(engine: Engine, view: CardView): Names {
  const found = new Map<string, Set<string>>();
  const linker = engine.linker();
  for (const article of textsOf(view)) {
    for (const { start, end, entity } of linker.link(article).mentions) {
      const id = engine.queries().entryView(entity, article.date)?.id;
      if (id === undefined) continue;
      const text = article.text.slice(start, end);
      found.set(text, (found.get(text) ?? new Set()).add(id));
    }
  }
  return [...found].flatMap(([text, [id, ...others]]) => (id === undefined || id === view.id || others.length > 0 ? [] : [{ text, id }]));
}

function textsOf(view: CardView): ArticleText[] {
  const own = [view.identification, view.background, ...view.atDate.map(({ label }) => label), ...view.claims.map(({ text }) => text)];
  return [
    ...own.flatMap((text) => (text ? [articleOf(text, view.asOf ?? view.corpusAsOf)] : [])),
    ...view.since.map(({ label, from }) => articleOf(label, from?.lo)),
    ...view.timeline.map(({ summary, date }) => articleOf(summary, date.lo)),
  ];
}

function articleOf(text: string, date: DayNumber | undefined): ArticleText {
  return { text, lang: CORPUS_LANGUAGE, onTopic: true, ...(date !== undefined && { date }) };
}
