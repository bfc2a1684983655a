import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import { errorOf } from './checker';

const gate = errorOf('gate');

/** Stems of the gate are not contained in each other: a longer one that holds a shorter one can never decide anything. */
export function checkSettings({ settings }: CorpusSource): Problem[] {
  if (!settings) return [];
  const stems = settings.value.gate;
  return stems.flatMap((stem, i) => {
    const shorter = stems.find((other, j) => j !== i && stem.includes(other) && (other !== stem || j < i));
    return shorter === undefined
      ? []
      : [gate(settings, ['gate', i], `"${stem}" holds "${shorter}", which is a stem already; remove the longer one`)];
  });
}
