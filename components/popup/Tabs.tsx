import { formatNumber, t } from '../../lib/i18n';
import type { View } from '../../lib/pages/popup/state';

interface TabsProps {
  readonly view: View;
  /** How many names the page has. */
  readonly count: number | undefined;
  readonly onView: (view: View) => void;
}

/** Id of the panel below the tabs. */
export const TABPANEL_ID = 'view';
const tabId = (view: View): string => `tab-${view}`;
const VIEWS: readonly View[] = ['page', 'timeline', 'map'];

/** The tab that labels the panel. */
export function labelOf(view: View): { readonly id: string; readonly role: 'tabpanel'; readonly 'aria-labelledby': string } {
  return { id: TABPANEL_ID, role: 'tabpanel', 'aria-labelledby': tabId(view) };
}

/** Names, timeline, map. Arrow keys go from tab to tab. */
export function Tabs({ view, count, onView }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step;
    const next = VIEWS[(VIEWS.indexOf(view) + forward + VIEWS.length) % VIEWS.length];
    if (!next) return;
    event.preventDefault();
    onView(next);
    document.getElementById(tabId(next))?.focus();
  };
  const words: Readonly<Record<View, string>> = { page: t('onThisPage'), timeline: t('timeline'), map: t('map') };
  return (
    <div class="tabs" role="tablist" tabIndex={-1} onKeyDown={onKeyDown}>
      {VIEWS.map((one) => (
        <button
          key={one}
          id={tabId(one)}
          type="button"
          role="tab"
          class="tab-link"
          aria-selected={one === view}
          aria-controls={one === view ? TABPANEL_ID : undefined}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {words[one]}
          {one === 'page' && count !== undefined && <span class="tab-count"> {formatNumber(count)}</span>}
        </button>
      ))}
    </div>
  );
}
