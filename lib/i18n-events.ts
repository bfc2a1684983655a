import type { TimelineEventView } from './corpus/page-view';
import type { MessageKey } from './i18n';
import { t } from './i18n';

const KEY_OF_KIND: Readonly<Record<TimelineEventView['kind'], MessageKey>> = {
  attack: 'eventAttack',
  politics: 'eventPolitics',
  diplomacy: 'eventDiplomacy',
  offensive: 'eventOffensive',
  talks: 'eventTalks',
  ceasefire: 'eventCeasefire',
  'foreign-intervention': 'eventForeignIntervention',
  justice: 'eventJustice',
  sanctions: 'eventSanctions',
  humanitarian: 'eventHumanitarian',
  massacre: 'eventMassacre',
  protest: 'eventProtest',
  chemical: 'eventChemical',
};

/** The name of a kind of event in the reader's language, e.g. "Ceasefire". */
export function eventKindName(kind: TimelineEventView['kind']): string {
  return t(KEY_OF_KIND[kind]);
}
