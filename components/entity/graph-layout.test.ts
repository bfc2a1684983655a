import { describe, expect, it } from 'vitest';
import type { RelationView } from '../../lib/corpus/page-view';
import { chosenNeighbours, layOut } from './graph-layout';

const relation = (id: string, kind: RelationView['kind'] = 'allied', inverse = false): RelationView => ({
  kind,
  inverse,
  to: { id, kind: 'person', family: 'person', name: id },
  sources: [],
});

describe('the drawing of relations', () => {
  it('takes neighbours of every kind before many of one, and each once', () => {
    const relations = [
      ...['a', 'b', 'c', 'd'].map((id) => relation(id)),
      relation('e', 'led'),
      relation('a', 'opposed'),
      relation('f', 'led', true),
    ];
    expect(chosenNeighbours(relations, 4).map(({ to }) => to.id)).toEqual(['a', 'e', 'f', 'b']);
    expect(chosenNeighbours(relations).map(({ to }) => to.id)).toEqual(['a', 'e', 'f', 'b', 'c', 'd']);
  });

  it('keeps all labels apart', () => {
    const nodes = layOut(
      ['a', 'b', 'c', 'd', 'e'].map((id) => relation(id)),
      60,
      20,
    );
    for (const side of ['left', 'right'] as const) {
      const heights = nodes.filter((node) => node.side === side).map(({ y }) => y);
      for (let at = 1; at < heights.length; at += 1) expect((heights[at] ?? 0) - (heights[at - 1] ?? 0)).toBe(20);
    }
    expect(nodes.map(({ side }) => side)).toEqual(['right', 'right', 'right', 'left', 'left']);
  });
});
