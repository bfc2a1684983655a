import { formatNumber, t } from '../../lib/i18n';
import type { PopupActions } from '../../lib/pages/popup/controller';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import { ArticleHeader } from './ArticleHeader';
import type { ListGroup } from './EntryList';
import { EntryList } from './EntryList';
import { PageNotice } from './PageNotice';
import { TimelineStrip } from './TimelineStrip';

interface OverviewProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly groups: readonly ListGroup[];
  readonly activeId: string | undefined;
}

/** The answers to a look-up, else what is on the page, else why nothing is. */
export function Overview({ state, actions, groups, activeId }: OverviewProps) {
  const article = shownArticle(state);
  const list = (label: string) => <EntryList label={label} groups={groups} activeId={activeId} onOpen={actions.openEntity} />;
  if (state.query.trim() !== '') {
    if (groups.length > 0) return list(t('results'));
    return <div class="scroll">{state.results && <p class="notice">{t('noResults', state.query.trim())}</p>}</div>;
  }
  if (state.page.kind !== 'read' || !article) {
    return (
      <div class="scroll">
        <PageNotice kind={state.page.kind === 'read' ? 'quiet' : state.page.kind} host={state.host} actions={actions} />
      </div>
    );
  }
  return (
    <>
      <ArticleHeader article={article} articles={state.page.articles} onSelect={actions.selectArticle} onDate={actions.setDate} />
      <h2 class="tab">
        {t('onThisPage')} <span class="tab-count">{formatNumber(article.entities.length)}</span>
      </h2>
      {list(t('onThisPage'))}
      {state.density && article.date && <TimelineStrip density={state.density} day={article.date.day} />}
    </>
  );
}
