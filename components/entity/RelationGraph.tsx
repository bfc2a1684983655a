import type { RelationView } from '../../lib/corpus/page-view';
import { direction, t } from '../../lib/i18n';
import { nameInTongue } from '../../lib/i18n-names';
import { chosenNeighbours, layOut } from './graph-layout';

const WIDTH = 320;
const ROW = 26;
/** Distance of a neighbour's dot from the middle. */
const REACH = 44;
const LONGEST_LABEL = 19;

/** The nearest ties as a drawing: a solid line where time still holds it, a broken one where it is over. The list says the same. */
export function RelationGraph({ relations, name }: { readonly relations: readonly RelationView[]; readonly name: string }) {
  const nodes = layOut(chosenNeighbours(relations), REACH, ROW);
  if (nodes.length < 3) return null;
  const height = Math.ceil(nodes.length / 2) * ROW + 8;
  const mirrored = direction() === 'rtl' ? -1 : 1;
  return (
    <svg class="graph" viewBox={`${-WIDTH / 2} ${-height / 2} ${WIDTH} ${height}`} role="img" aria-label={t('relationGraph')}>
      {nodes.map(({ relation, x, y }) => (
        <line key={relation.to.id} class={relation.until ? 'graph-tie is-over' : 'graph-tie'} x1={0} y1={0} x2={x * mirrored} y2={y} />
      ))}
      <circle class="graph-middle" r={7}>
        <title>{name}</title>
      </circle>
      {nodes.map(({ relation: { to }, x, y }) => {
        const at = x * mirrored;
        return (
          <g key={to.id} class={`family-${to.family}`}>
            <circle class="graph-node" cx={at} cy={y} r={4.5} />
            <text class="graph-name" x={at + Math.sign(at) * 9} y={y + 4} text-anchor={at > 0 ? 'start' : 'end'} direction="ltr">
              {shortened(nameInTongue(to))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function shortened(name: string): string {
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
