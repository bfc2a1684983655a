import { t } from '../../lib/i18n';
import type { ArticleSummary } from '../../lib/pages/popup/state';
import type { DayNumber } from '../../lib/time/types';
import { ReadAsOf } from './ReadAsOf';

interface ArticleHeaderProps {
  readonly article: ArticleSummary;
  readonly articles: readonly ArticleSummary[];
  readonly onSelect: (id: string) => void;
  readonly onDate: (day: DayNumber | undefined) => void;
}

/** Which story the list is about, and as of which date it is read. Several stories on a page can be chosen from. */
export function ArticleHeader({ article, articles, onSelect, onDate }: ArticleHeaderProps) {
  return (
    <header class="story">
      {articles.length > 1 ? (
        <select
          class="story-title"
          aria-label={t('storiesOnPage')}
          value={article.id}
          onChange={(event) => onSelect(event.currentTarget.value)}
        >
          {articles.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.title || t('untitledStory')}
            </option>
          ))}
        </select>
      ) : (
        <h2 class="story-title" dir="auto" title={article.title}>
          {article.title || t('untitledStory')}
        </h2>
      )}
      <ReadAsOf key={article.id} date={article.date} onDate={onDate} />
    </header>
  );
}
