import type { GoldDocument } from '../../tools/eval/gold';

/** Joins stories to one of `units` UTF-16 units; where they do not suffice they come again. */
export function joined(documents: readonly GoldDocument[], units: number): string {
  const story = documents.map(({ text }) => text).join('\n\n');
  return story.repeat(Math.ceil(units / story.length)).slice(0, units);
}
