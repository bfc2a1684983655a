import { t } from '../../lib/i18n';
import type { Change } from '../../lib/updates/changes';
import { partsText, TYPE_WORDS, valueText, whatText } from './change-words';

interface ChangeRowProps {
  readonly change: Change;
  /** Field by field, to be unfolded. */
  readonly withFields?: boolean;
}

/** One record that another version adds, changes or removes. */
export function ChangeRow({ change, withFields = false }: ChangeRowProps) {
  const { type, name } = change;
  return (
    <li class="change">
      <span class={`change-type is-${type}`}>{t(TYPE_WORDS[type])}</span>
      <div>
        <bdi>{name}</bdi> <span class="aside change-what">{change.type === 'changed' ? partsText(change.fields) : whatText(change)}</span>
        {withFields && change.type === 'changed' && <Fields fields={change.fields} />}
      </div>
    </li>
  );
}

function Fields({ fields }: Pick<Extract<Change, { type: 'changed' }>, 'fields'>) {
  return (
    <details class="change-fields">
      <summary>{t('changeDetails')}</summary>
      <dl>
        {fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            {before !== undefined && (
              <dd>
                <del dir="auto">{valueText(before)}</del>
              </dd>
            )}
            {after !== undefined && (
              <dd>
                <ins dir="auto">{valueText(after)}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
