import { describe, expect, it } from 'vitest';
import { entity, event, pack, role } from '../corpus/query/test-pack';
import { createRelatedness } from './relatedness';
import { finish } from './steps';

const { records } = pack({
  entities: [
    entity('group', 'armed-group', { relations: [{ kind: 'split-from', to: 'parent', sources: ['gazette'] }] }),
    entity('parent', 'armed-group'),
    entity('chief', 'person', { roles: [role('Chief', 'office', '2001/..', { of: 'group' })] }),
    entity('town', 'place'),
    entity('world', 'country', { topicality: 'background' }),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entity(id, 'place')),
  ],
  events: [
    event('siege', '2001-01-01', ['group', 'town', 'world', 'unpublished']),
    event('congress', '2002-01-01', ['chief', 'town', 'parent', 'a', 'b', 'c', 'd', 'e', 'f']),
  ],
});
const relatedness = finish(createRelatedness(records));
const related = (entityIndex: number) =>
  relatedness
    .of(entityIndex)
    .map((index) => relatedness.idOf(index))
    .sort();

describe('relatedness', () => {
  it('comes from relations, roles and shared events, both ways', () => {
    expect(related(0)).toEqual(['chief', 'parent', 'town']);
    expect(related(1)).toEqual(['group']);
    expect(related(3)).toEqual(['group']);
  });
  it('supports, but never comes from, the rest of the world', () => expect(related(4)).toEqual(['group', 'town']));
  it('knows nothing of entities that are not there', () => expect([relatedness.of(99), relatedness.idOf(99)]).toEqual([[], undefined]));
});
