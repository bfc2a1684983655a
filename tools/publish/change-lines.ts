import type { Change, ChangeLog } from '../../lib/updates/changes';

/** Values longer than this are cut in the middle of nothing: at their end, with a mark. */
const LONGEST = 160;
const SIGN = { added: '+', changed: '~', removed: '-' } as const;

/** A change log as text to be read and kept with a review: first the counts, then one record after another, field by field. */
export function changeLines({ from, to, changes }: ChangeLog): string[] {
  const count = (type: Change['type']) => changes.filter((change) => change.type === type).length;
  const head = `${from ?? 'nothing'} -> ${to}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
  return [head, ...changes.flatMap(linesOf)];
}

function linesOf(change: Change): string[] {
  const head = `${SIGN[change.type]} ${change.what} ${change.id}${change.name === change.id ? '' : ` (${change.name})`}`;
  if (change.type !== 'changed') return [head];
  return [
    head,
    ...change.fields.flatMap(({ field, before, after }) => [
      ...(before === undefined ? [] : [`    - ${field}: ${cut(before)}`]),
      ...(after === undefined ? [] : [`    + ${field}: ${cut(after)}`]),
    ]),
  ];
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
