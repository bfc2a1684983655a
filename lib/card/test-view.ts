import type { CardView } from '../corpus/views';

/** For tests: the view of somebody of whom nothing is known but the name, which is the id as well. */
export function viewOf(id: string, more: Partial<CardView> = {}): CardView {
  return {
    id,
    kind: 'person',
    family: 'person',
    name: id,
    identification: '',
    atDate: [],
    since: [],
    timeline: [],
    timelineTotal: 0,
    claims: [],
    sources: [],
    corpusAsOf: 20_000,
    ...more,
  };
}
