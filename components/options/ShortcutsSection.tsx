import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/pages/options/shortcuts';
import { Section } from './Section';

/** The keys of the product: those the browser lets the reader change, and those of cards and popup. */
export function ShortcutsSection({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <Section title={t('shortcuts')} lead={t('shortcutsLead')}>
      <section class="sheet">
        <ul class="rows">
          {shortcuts.map((shortcut) => (
            <li key={shortcut.name}>
              <span>{shortcut.description}</span>
              {shortcut.keys ? <kbd>{shortcut.keys}</kbd> : <span class="aside">{t('noKeys')}</span>}
            </li>
          ))}
          <li>
            <span>{t('keyOpenCard')}</span>
            <kbd>Enter</kbd>
          </li>
          <li>
            <span>{t('keyCloseCard')}</span>
            <kbd>Esc</kbd>
          </li>
          <li>
            <span>{t('keySearch')}</span>
            <kbd>/</kbd>
          </li>
        </ul>
      </section>
    </Section>
  );
}
