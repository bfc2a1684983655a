import type { Article } from '../article/types';
import type { DayNumber } from '../time/types';

/** The dates that the reader has given to articles of a page, by the article's id. */
export class ChosenDates {
  readonly #days = new Map<string, DayNumber | undefined>();

  /** @param day - `undefined` = unknown, whatever the page says. */
  set(article: string, day: DayNumber | undefined): void {
    this.#days.set(article, day);
  }

  /** The article with the date that the reader has given it, if any. */
  applyTo(article: Article): Article {
    if (!this.#days.has(article.id)) return article;
    const { date: _, ...undated } = article;
    const day = this.#days.get(article.id);
    return day === undefined ? undated : { ...undated, date: { day, sources: ['reader'], confidence: 1, updated: false } };
  }
}
