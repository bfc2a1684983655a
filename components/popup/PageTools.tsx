import { ENTITY_KINDS, type EntityKind } from '../../lib/corpus/kinds';
import type { EntryView } from '../../lib/corpus/views';
import { formatNumber, t } from '../../lib/i18n';
import { kindName } from '../../lib/i18n-kinds';

interface PageToolsProps {
  /** The names of the shown article. */
  readonly entries: readonly EntryView[];
  readonly kind: EntityKind | undefined;
  readonly onKind: (kind: EntityKind | undefined) => void;
  /** The chosen name of the page, whose mentions can be stepped through. */
  readonly chosen: EntryView | undefined;
  readonly onStep: (id: string, direction: 'next' | 'previous') => void;
  readonly onExport: () => void;
}

/** Narrows the page's names to a kind, steps through the mentions of the chosen one, and takes all of them away. */
export function PageTools({ entries, kind, onKind, chosen, onStep, onExport }: PageToolsProps) {
  const counts = ENTITY_KINDS.map((one) => [one, entries.filter((entry) => entry.kind === one).length] as const);
  return (
    <div class="tools">
      <select
        aria-label={t('kindsShown')}
        value={kind ?? ''}
        onChange={(event) => onKind(ENTITY_KINDS.find((one) => one === event.currentTarget.value))}
      >
        <option value="">{`${t('allKinds')} (${formatNumber(entries.length)})`}</option>
        {counts.map(
          ([one, count]) =>
            count > 0 && (
              <option key={one} value={one}>
                {`${kindName(one)} (${formatNumber(count)})`}
              </option>
            ),
        )}
      </select>
      <Step label={t('previousMention', chosen?.name ?? '')} class="step" onClick={chosen && (() => onStep(chosen.id, 'previous'))} />
      <Step label={t('nextMention', chosen?.name ?? '')} class="step is-next" onClick={chosen && (() => onStep(chosen.id, 'next'))} />
      <button type="button" class="link is-quiet" onClick={onExport} title={t('exportPageMore')}>
        {t('export')}
      </button>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly class: string;
  readonly onClick: (() => void) | undefined;
}

function Step({ label, class: style, onClick }: StepProps) {
  return (
    <button type="button" class={style} aria-label={label} title={label} disabled={!onClick} onClick={onClick}>
      <span class="arrow" aria-hidden="true" />
    </button>
  );
}
