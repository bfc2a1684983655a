import type { EntityKind } from './corpus/kinds';
import type { MessageKey } from './i18n';
import { t } from './i18n';

const KEY_OF_KIND: Readonly<Record<EntityKind, MessageKey>> = {
  person: 'kindPerson',
  'armed-group': 'kindArmedGroup',
  party: 'kindParty',
  'government-body': 'kindGovernmentBody',
  organisation: 'kindOrganisation',
  media: 'kindMedia',
  country: 'kindCountry',
  place: 'kindPlace',
  process: 'kindProcess',
  conference: 'kindConference',
  agreement: 'kindAgreement',
  resolution: 'kindResolution',
  operation: 'kindOperation',
  battle: 'kindBattle',
  attack: 'kindAttack',
  concept: 'kindConcept',
};

/** The name of a kind of entity in the reader's language, e.g. "Armed group". */
export function kindName(kind: EntityKind): string {
  return t(KEY_OF_KIND[kind]);
}
