import type { RoleView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { LinkedText } from './LinkedText';
import { SourceRefs } from './SourceRefs';
import { roleText } from './wording';

/** What came after the article, behind the grey rule. */
export function SinceThen({ roles, withSources }: { readonly roles: readonly RoleView[]; readonly withSources: boolean }) {
  if (roles.length === 0) return null;
  return (
    <section class="card-since">
      <h3 class="card-label">{t('sinceThen')}</h3>
      <ul>
        {roles.map((role) => (
          <li key={`${role.label}-${role.from?.lo}-${role.until?.lo}`}>
            <LinkedText text={roleText(role)} />
            {withSources && <SourceRefs numbers={role.sources} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
