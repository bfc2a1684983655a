import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import type { ArticleSummary } from '../../lib/pages/popup/state';
import { dayFromIso, isoFromDay } from '../../lib/time/day';
import type { DayNumber } from '../../lib/time/types';

/** Where a date came from, in words; sources the catalogue does not know are left unsaid. */
const KEY_OF_SOURCE: Readonly<Record<string, MessageKey>> = {
  reader: 'dateFromReader',
  'json-ld': 'dateFromMetadata',
  meta: 'dateFromMetadata',
  microdata: 'dateFromMetadata',
  time: 'dateFromText',
  visible: 'dateFromText',
  url: 'dateFromAddress',
};

interface ReadAsOfProps {
  readonly date: ArticleSummary['date'];
  readonly onDate: (day: DayNumber | undefined) => void;
}

/** "Read as of 22 December 2017", which opens to a date field for correcting it. */
export function ReadAsOf({ date, onDate }: ReadAsOfProps) {
  const [editing, setEditing] = useState(false);
  const choose = (day: DayNumber | undefined): void => {
    setEditing(false);
    onDate(day);
  };
  if (editing) return <DateEditor date={date} onChoose={choose} onCancel={() => setEditing(false)} />;
  const origins = [...new Set(date?.sources.map((source) => KEY_OF_SOURCE[source]))].filter((key) => key !== undefined);
  return (
    <p class="as-of">
      {date && <span>{t('readAsOf')}</span>}
      <button type="button" class="as-of-date" title={t('correctDate')} onClick={() => setEditing(true)}>
        {date ? dayText(date.day) : t('articleDateUnknown')}
      </button>
      {date && origins.length > 0 && (
        <span class="as-of-origin">
          · {origins.map((key) => t(key)).join(t('listComma'))}
          {date.updated && ` (${t('dateUpdated')})`}
        </span>
      )}
    </p>
  );
}

interface DateEditorProps {
  readonly date: ArticleSummary['date'];
  readonly onChoose: (day: DayNumber | undefined) => void;
  readonly onCancel: () => void;
}

function DateEditor({ date, onChoose, onCancel }: DateEditorProps) {
  const [value, setValue] = useState(date ? isoFromDay(date.day) : '');
  const day = dayFromIso(value);
  return (
    <form
      class="date-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== undefined) onChoose(day);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close with it.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        type="date"
        aria-label={t('articleDate')}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        ref={focusOnMount}
      />
      <button type="submit" disabled={day === undefined}>
        {t('useDate')}
      </button>
      <button type="button" onClick={() => onChoose(undefined)}>
        {t('dateUnknown')}
      </button>
      <button type="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  );
}

function focusOnMount(input: HTMLInputElement | null): void {
  input?.focus();
}
