import type { EntityRef } from '../../lib/corpus/page-view';
import { nameInTongue } from '../../lib/i18n-names';
import { hashOf } from '../../lib/pages/panel/route';
import type { DayNumber } from '../../lib/time/types';
import { Dot } from '../KindLabel';

interface EntityLinkProps {
  readonly entity: EntityRef;
  /** As of which date the page opens. */
  readonly asOf: DayNumber | undefined;
}

/** A permanent link to an entity's page inside the panel. */
export function EntityLink({ entity, asOf }: EntityLinkProps) {
  const { id, family } = entity;
  return (
    <a class="entity-link" href={hashOf({ view: 'entity', id, ...(asOf !== undefined && { date: asOf }) })}>
      <Dot family={family} />
      <bdi>{nameInTongue(entity)}</bdi>
    </a>
  );
}
