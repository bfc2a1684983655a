import { expect, it } from 'vitest';
import { whyView } from './why';

const NAMES = new Map([
  ['ada', 'Ada Example'],
  ['ben', 'Ben Example'],
]);
const nameOf = (id: string) => NAMES.get(id);
const candidate = (entity: string, score: number, evidence: { feature: string; value: number; detail?: string }[] = []) => ({
  entity,
  alias: 'Example',
  score,
  evidence,
});

it('names entities instead of giving their ids', () => {
  const chosen = candidate('ada', 0.9, [
    { feature: 'related', value: 1, detail: 'ben' },
    { feature: 'cue:title', value: 1, detail: 'ben' },
    { feature: 'list', value: 1, detail: 'gone' },
    { feature: 'bias', value: -1 },
  ]);
  expect(whyView({ chosen, rejected: [candidate('lost', 0.1)] }, nameOf)).toEqual({
    chosen: {
      ...chosen,
      name: 'Ada Example',
      evidence: [
        { feature: 'related', value: 1, detail: 'Ben Example' },
        { feature: 'cue:title', value: 1, detail: 'ben' },
        { feature: 'list', value: 1, detail: 'gone' },
        { feature: 'bias', value: -1 },
      ],
    },
    rejected: [{ ...candidate('lost', 0.1), name: 'lost' }],
  });
});

it('lists each rejected entity once, with its nearest reading', () => {
  const { rejected } = whyView({ rejected: [candidate('ben', 0.4), candidate('ada', 0.3), candidate('ben', 0.2)] }, nameOf);
  expect(rejected.map(({ name, score }) => [name, score])).toEqual([
    ['Ben Example', 0.4],
    ['Ada Example', 0.3],
  ]);
});

it('says nothing of a mention that is linked no more', () => {
  expect(whyView({}, nameOf)).toEqual({ rejected: [] });
});
