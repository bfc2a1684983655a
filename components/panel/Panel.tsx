import { t } from '../../lib/i18n';
import type { PanelController } from '../../lib/pages/panel/controller';
import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState, View } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import { cardText } from '../copy/card-text';
import { copyText } from '../copy/copy-text';
import { EntityPage } from '../entity/EntityPage';
import type { ListItem } from '../popup/EntryList';
import { LookUpFrame } from '../popup/LookUpFrame';
import { Overview, Results, Story } from '../popup/Overview';
import { useLookUp } from '../popup/use-look-up';
import { MapView, TimelineView } from '../popup/Views';
import { PanelNav } from './PanelNav';

interface PanelProps {
  readonly lookUp: PopupState;
  readonly actions: PopupActions;
  readonly panel: PanelController;
  readonly onOptions: () => void;
}

/** The side panel: look-up and ways on top, then an entity's page or what is on the page that is being read. */
export function Panel({ lookUp, actions, panel, onOptions }: PanelProps) {
  const { store, back, forward, open } = panel;
  const { route, failed } = store.state;
  const searching = lookUp.query.trim() !== '';
  const list = useLookUp(lookUp, searching || route.view === 'page');
  const openEntry = (id: string): void => {
    if (searching) actions.remember(id);
    actions.search('');
    open(id);
  };
  const openItem = (item: ListItem): void => {
    if ('entry' in item) openEntry(item.entry.id);
    else {
      actions.openEvent(item.event.id);
      panel.go({ view: 'timeline' });
    }
  };
  const inPanel = { ...actions, openEntity: openEntry };
  return (
    <LookUpFrame
      class="side"
      title={t('panelTitle')}
      state={lookUp}
      actions={actions}
      list={list}
      failed={lookUp.failed || failed}
      onOpen={openItem}
      onCancel={() => actions.search('')}
      onOptions={onOptions}
      ways={<PanelNav route={route} onBack={back} onForward={forward} />}
    >
      {searching ? (
        <Results state={lookUp} list={list} onOpen={openItem} />
      ) : route.view === 'entity' ? (
        <Content lookUp={lookUp} actions={actions} panel={panel} />
      ) : (
        <>
          <Story state={lookUp} actions={actions} />
          <div class="view">
            {route.view === 'page' && <Overview state={lookUp} actions={actions} list={list} onOpen={openItem} />}
            {route.view === 'timeline' && <TimelineView state={lookUp} actions={inPanel} />}
            {route.view === 'map' && <MapView state={lookUp} actions={inPanel} />}
          </div>
        </>
      )}
    </LookUpFrame>
  );
}

interface ContentProps {
  readonly lookUp: PopupState;
  readonly actions: PopupActions;
  readonly panel: PanelController;
}

function Content({ lookUp, actions, panel }: ContentProps) {
  const { entity } = panel.store.state;
  if (entity === undefined) return <div class="scroll" aria-busy="true" />;
  if (entity === 'missing') {
    return (
      <div class="scroll">
        <p class="notice">{t('entityMissing')}</p>
      </div>
    );
  }
  const { id, name } = entity.card;
  const named = shownArticle(lookUp)?.entities.some((item) => item.entry.id === id);
  const lookAround = (view: View): void => {
    actions.show(view, { of: 'entity', id, name });
    panel.go({ view });
  };
  return (
    <div class="scroll" key={`${id}-${entity.card.asOf}`}>
      <EntityPage
        page={entity}
        onShowOnPage={named ? () => actions.showOnPage(id) : undefined}
        onTimeline={() => lookAround('timeline')}
        onMap={() => lookAround('map')}
        onCopy={() => void copyText(cardText(entity.card))}
      />
    </div>
  );
}
