import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';

interface SearchFieldProps {
  readonly query: string;
  /** Id of the list that the field drives, while it is shown. */
  readonly listId: string | undefined;
  /** Id of the option that Enter opens. */
  readonly activeId: string | undefined;
  readonly onInput: (query: string) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  /** Escape was pressed; absent where somebody else answers it. */
  readonly onCancel?: () => void;
}

const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The look-up field: a combobox over the list below it. `/` focuses it from anywhere in the popup. */
export function SearchField({ query, listId, activeId, onInput, onMove, onOpen, onCancel }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    const focusOnSlash = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    const ending = new AbortController();
    document.addEventListener('keydown', focusOnSlash, { signal: ending.signal });
    return () => ending.abort();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && query !== '') onCancel?.();
    const step = STEP_OF_KEY[event.key];
    if (event.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) onOpen();
    else onMove(step);
  };
  return (
    <div class="search">
      <input
        ref={input}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search field without a datalist is no combobox by itself
        role="combobox"
        list={undefined}
        aria-label={t('searchLabel')}
        aria-autocomplete="list"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeId}
        autocomplete="off"
        spellcheck={false}
        dir={query === '' ? undefined : 'auto'}
        placeholder={t('searchPlaceholder')}
        value={query}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
