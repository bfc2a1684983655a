import type { RelationView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';
import type { DayNumber } from '../../lib/time/types';
import { SourceRefs } from '../card/SourceRefs';
import { EntityLink } from './EntityLink';
import { RelationGraph } from './RelationGraph';
import { byName } from './relation-words';

interface RelationsProps {
  readonly relations: readonly RelationView[];
  /** Headword of the entity in the middle. */
  readonly name: string;
  readonly asOf: DayNumber | undefined;
}

/** More of one kind than these are folded. */
const MOST_SHOWN = 8;

/** Ties to others: a small drawing, and all of them as a list by kind. */
export function Relations({ relations, name, asOf }: RelationsProps) {
  if (relations.length === 0) return null;
  return (
    <section class="entity-part">
      <h3>{t('relations')}</h3>
      <RelationGraph relations={relations} name={name} />
      <dl class="relations">
        {[...byName(relations)].map(([label, group]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <RelationList relations={group.slice(0, MOST_SHOWN)} asOf={asOf} />
              {group.length > MOST_SHOWN && (
                <details class="card-fold">
                  <summary>{t('more', String(group.length - MOST_SHOWN))}</summary>
                  <RelationList relations={group.slice(MOST_SHOWN)} asOf={asOf} />
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function RelationList({ relations, asOf }: Pick<RelationsProps, 'relations' | 'asOf'>) {
  return (
    <ul>
      {relations.map((relation) => (
        <li key={`${relation.to.id}-${relation.from?.lo}`}>
          <EntityLink entity={relation.to} asOf={asOf} />
          <span class="relation-when">{periodOf(relation)}</span>
          <SourceRefs numbers={relation.sources} />
        </li>
      ))}
    </ul>
  );
}

function periodOf({ from, until }: RelationView): string {
  if (from && until) return spanText(from, until);
  if (from) return t('lifeSince', dateText(from));
  return until ? t('lifeUntil', dateText(until)) : '';
}
