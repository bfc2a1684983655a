import { t } from '../../lib/i18n';

/** The numbers of the sources of a statement, as in the card's list of sources. */
export function SourceRefs({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup class="card-ref">
      <span class="visually-hidden">{t('sourceRefs')} </span>
      {numbers.join(', ')}
    </sup>
  );
}
