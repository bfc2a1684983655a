import { t } from '../../lib/i18n';
import { timeText } from '../../lib/i18n-dates';
import { HOUR } from '../../lib/settings';

interface PauseSheetProps {
  /** ms since 1970. */
  readonly pausedUntil: number;
  readonly now: number;
  readonly onPause: (until: number) => void;
}

/** Stops marking everywhere for an hour, or takes it up again. */
export function PauseSheet({ pausedUntil, now, onPause }: PauseSheetProps) {
  const paused = now < pausedUntil;
  return (
    <section class="sheet is-padded">
      <button type="button" class="button" onClick={() => onPause(paused ? 0 : now + HOUR)}>
        {t(paused ? 'resume' : 'pause')}
      </button>
      <p class="choice-hint" role="status">
        {paused ? `${t('pagePaused', timeText(pausedUntil))}. ${t('pagePausedMore')}` : t('pauseMore')}
      </p>
    </section>
  );
}
