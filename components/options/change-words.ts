import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import type { Change, FieldChange } from '../../lib/updates/changes';

const WHAT: Readonly<Record<Change['what'], MessageKey>> = {
  entity: 'changeEntity',
  event: 'changeEvent',
  source: 'changeSource',
  language: 'changeLanguage',
  cue: 'changeCue',
};
export const TYPE_WORDS: Readonly<Record<Change['type'], MessageKey>> = {
  added: 'changeAdded',
  changed: 'changeChanged',
  removed: 'changeRemoved',
};

/** What the parts of records are called; parts that have no word of their own are "other details". */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  name: 'fieldName',
  title: 'fieldName',
  arabic: 'fieldName',
  aliases: 'fieldAliases',
  identification: 'fieldSummary',
  background: 'fieldSummary',
  summary: 'fieldSummary',
  from: 'fieldDates',
  until: 'fieldDates',
  date: 'fieldDates',
  end: 'fieldDates',
  roles: 'fieldRoles',
  relations: 'fieldRelations',
  entities: 'fieldRelations',
  claims: 'fieldClaims',
  sources: 'fieldSources',
  location: 'fieldPlace',
};

/** What kind of record changed: "entry", "event". */
export function whatText({ what }: Pick<Change, 'what'>): string {
  return t(WHAT[what]);
}

/** Which parts of a record changed, each once: "roles, sources". */
export function partsText(fields: readonly FieldChange[]): string {
  const parts = fields.map(({ field }) => t(FIELDS[field.split('.', 1)[0] ?? ''] ?? 'fieldOther'));
  return [...new Set(parts)].join(t('listComma'));
}

/** A changed value for people: text as it is, everything else as the record has it. */
export function valueText(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}
