import type { EntityPageView, RoleSpanView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { yearText } from '../../lib/i18n-dates';
import type { DayNumber } from '../../lib/time/types';
import { SourceRefs } from '../card/SourceRefs';
import { roleText } from '../card/wording';
import { EntityLink } from './EntityLink';
import { type Axis, axisOf, placeOf, stretchOf } from './span';

interface RolesProps {
  readonly page: EntityPageView;
}

/** All roles as bars on one axis of time, the story's date drawn through them; who held a place apart from what it was. */
export function Roles({ page: { card, roles } }: RolesProps) {
  if (roles.length === 0) return null;
  const axis = axisOf(roles, card.asOf, card.corpusAsOf);
  const control = roles.filter((role) => role.type === 'control');
  const others = roles.filter((role) => role.type !== 'control');
  return (
    <>
      <Group title={t('roles')} roles={others} axis={axis} asOf={card.asOf} />
      <Group title={t('control')} roles={control} axis={axis} asOf={card.asOf} />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly roles: readonly RoleSpanView[];
  readonly axis: Axis;
  readonly asOf: DayNumber | undefined;
}

function Group({ title, roles, axis, asOf }: GroupProps) {
  if (roles.length === 0) return null;
  const [first, last] = [axis.from, axis.until].map((day) => yearText({ lo: day, hi: day, precision: 'day' }));
  return (
    <section class="entity-part">
      <h3>{title}</h3>
      <div class="spans">
        <ol>
          {roles.map((role) => (
            <Role key={`${role.label}-${role.from?.lo}-${role.until?.lo}`} role={role} axis={axis} asOf={asOf} />
          ))}
        </ol>
        <p class="spans-years" aria-hidden="true">
          <span>{first}</span>
          {asOf !== undefined && (
            <span class="spans-own" style={{ insetInlineStart: `${Math.min(80, Math.max(20, placeOf(asOf, axis)))}%` }}>
              {t('thisArticle')}
            </span>
          )}
          <span>{last}</span>
        </p>
      </div>
    </section>
  );
}

function Role({ role, axis, asOf }: { readonly role: RoleSpanView; readonly axis: Axis; readonly asOf: DayNumber | undefined }) {
  const { start, length } = stretchOf(role, axis);
  return (
    <li class={`span is-${role.state}`}>
      <span class="span-track" aria-hidden="true">
        <span class="span-bar" style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.min(length, 100 - start)}%` }} />
        {asOf !== undefined && <span class="span-now" style={{ insetInlineStart: `${placeOf(asOf, axis)}%` }} />}
      </span>
      <p>
        {roleText(role)}
        {asOf !== undefined && role.state !== 'over' && (
          <span class="span-state"> · {t(role.state === 'held' ? 'roleHeld' : 'roleLater')}</span>
        )}
        <SourceRefs numbers={role.sources} />
        {role.of && (
          <>
            {' '}
            <EntityLink entity={role.of} asOf={asOf} />
          </>
        )}
      </p>
    </li>
  );
}
