import { t } from '../../lib/i18n';
import { Section } from './Section';

export interface ShortcutView {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it, e.g. `Alt+Shift+.`; empty when none is set. */
  readonly keys: string;
}

/** The keys of the product: those the browser lets the reader change, and those of cards and popup. */
export function ShortcutsSection({ shortcuts }: { readonly shortcuts: readonly ShortcutView[] }) {
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
