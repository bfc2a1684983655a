import type { DayNumber, PartialDate } from '../time/types';
import type { EntityKind, KindFamily } from './kinds';
import type { AliasRecord, EventRecord, RelationRecord } from './records';
import type { CardView, RoleView, SourceView } from './views';

/** What a link to an entity shows. */
export interface EntityRef {
  readonly id: string;
  readonly kind: EntityKind;
  readonly family: KindFamily;
  readonly name: string;
  /** Its name in Arabic, where the corpus has one. */
  readonly arabic?: string;
}

/** A role anywhere in time, for the bar of roles. */
export interface RoleSpanView extends RoleView {
  /** Where it stands to the date of the page: over, holding, or still to come. */
  readonly state: 'over' | 'held' | 'later';
  /** The entity that the role belongs to or that held the place. */
  readonly of?: EntityRef;
}

/** One way to name the entity, and when it was used. */
export interface NameView {
  readonly text: string;
  readonly lang: AliasRecord['lang'];
  readonly kind: AliasRecord['kind'];
  readonly from?: PartialDate;
  readonly until?: PartialDate;
}

/** A tie to another entity; `inverse` when that entity's record holds it ("X is a member of this"). */
export interface RelationView {
  readonly kind: RelationRecord['kind'];
  readonly inverse: boolean;
  readonly to: EntityRef;
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  readonly sources: readonly number[];
}

/** Everything that the corpus holds about one entity. Source numbers point into `card.sources`. */
export interface EntityPageView {
  /** The card with its whole timeline. */
  readonly card: CardView;
  /** By beginning, oldest first. */
  readonly roles: readonly RoleSpanView[];
  readonly names: readonly NameView[];
  readonly relations: readonly RelationView[];
  /** Whether a map has something to show: the entity or what happened to it has a place. */
  readonly placed: boolean;
  /** Version of the corpus that answers. */
  readonly version: string;
  /** Version in which the entity or an event of it came or changed last; absent when all is as it was in the first one. */
  readonly changed?: string;
}

/** One event of a timeline. */
export interface TimelineEventView {
  readonly id: string;
  readonly kind: EventRecord['kind'];
  readonly date: PartialDate;
  readonly end?: PartialDate;
  readonly title: string;
  readonly summary: string;
  /** Positions in the timeline's `entities`. */
  readonly entities: readonly number[];
  /** Source numbers, 1-based, into the timeline's `sources`. */
  readonly sources: readonly number[];
}

/** Events oldest first, with what they refer to. */
export interface TimelineView {
  readonly events: readonly TimelineEventView[];
  readonly entities: readonly EntityRef[];
  readonly sources: readonly SourceView[];
  /** Day on which the corpus's knowledge ends. */
  readonly corpusAsOf: DayNumber;
}

/** A place on the map, with who held it at the date asked for where the corpus says so. */
export interface PlaceView {
  readonly entity: EntityRef;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** `unit`: the middle of an administrative unit rather than of the town. */
  readonly precision: 'point' | 'unit';
  readonly held?: RoleView & { readonly of?: EntityRef };
}

/** Places, and the sources of what is said about them. */
export interface PlacesView {
  readonly places: readonly PlaceView[];
  readonly sources: readonly SourceView[];
  readonly asOf?: DayNumber;
  readonly corpusAsOf: DayNumber;
}
