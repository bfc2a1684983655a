import { t } from '../../lib/i18n';
import { hashOf, type Route } from '../../lib/pages/panel/route';

const VIEWS = [
  ['page', 'onThisPage'],
  ['timeline', 'timeline'],
  ['map', 'map'],
] as const;

interface PanelNavProps {
  readonly route: Route;
  readonly onBack: () => void;
  readonly onForward: () => void;
}

/** Back, forward, and the views as links, so that each has an address. */
export function PanelNav({ route, onBack, onForward }: PanelNavProps) {
  return (
    <nav class="ways" aria-label={t('panelViews')}>
      <button type="button" class="way" aria-label={t('panelBack')} onClick={onBack}>
        <span class="arrow" aria-hidden="true" />
      </button>
      <button type="button" class="way is-forward" aria-label={t('panelForward')} onClick={onForward}>
        <span class="arrow" aria-hidden="true" />
      </button>
      {VIEWS.map(([view, words]) => (
        <a key={view} class="tab-link" href={hashOf({ view })} aria-current={route.view === view ? 'page' : undefined}>
          {t(words)}
        </a>
      ))}
    </nav>
  );
}
