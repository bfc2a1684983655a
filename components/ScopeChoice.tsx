import { t } from '../lib/i18n';
import type { Scope } from '../lib/pages/popup/state';

interface ScopeChoiceProps {
  readonly label: string;
  readonly scope: Scope;
  /** Whether a page is being read whose names can be a scope. */
  readonly hasPage: boolean;
  readonly onScope: (scope: Scope) => void;
}

/** Chooses whose events or places are shown. An entity stays on offer while it is the one shown. */
export function ScopeChoice({ label, scope, hasPage, onScope }: ScopeChoiceProps) {
  return (
    <select
      aria-label={label}
      value={scope.of}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value === 'all' || value === 'page') onScope({ of: value });
      }}
    >
      {scope.of === 'entity' && <option value="entity">{scope.name}</option>}
      {(hasPage || scope.of === 'page') && <option value="page">{t('scopePage')}</option>}
      <option value="all">{t('scopeAll')}</option>
    </select>
  );
}
