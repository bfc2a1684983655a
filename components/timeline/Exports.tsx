import { useState } from 'preact/hooks';
import type { TimelineView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { saveFile } from '../../lib/pages/save-file';
import { timelineCsv } from '../../lib/pages/timeline/csv';
import { timelineIcs } from '../../lib/pages/timeline/ics';
import { timelineJson } from '../../lib/pages/timeline/json';
import { copyText } from '../copy/copy-text';
import { timelineText } from '../copy/timeline-text';

/** Takes the shown events away: as text to the clipboard, as a file for tables, programs and calendars. */
export function Exports({ timeline }: { readonly timeline: TimelineView }) {
  const [told, setTold] = useState('');
  const save = (text: string, name: string): void => saveFile(new TextEncoder().encode(text), name);
  const copy = async (): Promise<void> => setTold(t((await copyText(timelineText(timeline))) ? 'copied' : 'copyFailed'));
  return (
    <details class="exports">
      <summary>{t('export')}</summary>
      <div class="exports-list">
        <button type="button" class="link" onClick={() => void copy()}>
          {t('copyText')}
        </button>
        <button type="button" class="link" onClick={() => save(timelineCsv(timeline), 'siyaq-timeline.csv')}>
          {t('exportCsv')}
        </button>
        <button type="button" class="link" onClick={() => save(timelineJson(timeline), 'siyaq-timeline.json')}>
          {t('exportJson')}
        </button>
        <button type="button" class="link" onClick={() => save(timelineIcs(timeline, new Date()), 'siyaq-timeline.ics')}>
          {t('exportIcs')}
        </button>
        <span role="status">{told}</span>
      </div>
    </details>
  );
}
