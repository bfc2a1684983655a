import { t } from '../../lib/i18n';
import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import { ArticleHeader } from './ArticleHeader';
import type { ListItem } from './EntryList';
import { EntryList } from './EntryList';
import { PageNotice } from './PageNotice';
import { PageTools } from './PageTools';
import { TimelineStrip } from './TimelineStrip';
import type { LookUpList } from './use-look-up';

interface OverviewProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly list: LookUpList;
  readonly onOpen: (item: ListItem) => void;
}

/** The answers to a look-up. */
export function Results({ state, list: { groups, activeId }, onOpen }: Omit<OverviewProps, 'actions'>) {
  if (groups.length > 0) return <EntryList label={t('results')} groups={groups} activeId={activeId} query={state.query} onOpen={onOpen} />;
  return <div class="scroll">{state.results && <p class="notice">{t('noResults', state.query.trim())}</p>}</div>;
}

/** The story that is being read, where there is one. */
export function Story({ state, actions }: Pick<OverviewProps, 'state' | 'actions'>) {
  const article = shownArticle(state);
  if (state.page.kind !== 'read' || !article) return null;
  return <ArticleHeader article={article} articles={state.page.articles} onSelect={actions.selectArticle} onDate={actions.setDate} />;
}

/** What is on the page, else why nothing is. */
export function Overview({ state, actions, list, onOpen }: OverviewProps) {
  const article = shownArticle(state);
  if (state.page.kind !== 'read' || !article) {
    return (
      <div class="scroll">
        <PageNotice
          kind={state.page.kind === 'read' ? 'quiet' : state.page.kind}
          until={state.page.kind === 'paused' ? state.page.until : undefined}
          host={state.host}
          actions={actions}
        />
        <Recent state={state} actions={actions} list={list} onOpen={onOpen} />
      </div>
    );
  }
  const { active } = list;
  const chosen = article.entities.find(({ entry }) => active && 'entry' in active && active.entry.id === entry.id)?.entry;
  return (
    <>
      <PageTools
        entries={article.entities.map(({ entry }) => entry)}
        kind={list.kind}
        onKind={list.setKind}
        chosen={chosen}
        onStep={actions.showOnPage}
        onExport={actions.exportPage}
      />
      <EntryList label={t('onThisPage')} groups={list.groups} activeId={list.activeId} onOpen={onOpen} />
      {state.density && article.date && <TimelineStrip density={state.density} day={article.date.day} />}
    </>
  );
}

/** What was looked up before, where no page's names stand in its place. */
function Recent({ state, actions, list: { groups, activeId }, onOpen }: OverviewProps) {
  if (state.recent.length === 0) return null;
  return (
    <>
      <EntryList label={t('recent')} groups={groups} activeId={activeId} onOpen={onOpen} />
      <p class="forget">
        <button type="button" class="link is-quiet" onClick={actions.forgetRecent}>
          {t('forgetRecent')}
        </button>
      </p>
    </>
  );
}
