import type { PageMention } from '../marks/types';
import type { MentionSense } from './source';

/** A mention as the page writes it, inline elements put together. */
export function surfaceOf({ spans }: PageMention): string {
  return spans.map(({ text }) => text).join('');
}

/** Which reading a mention has that may stand for a government as well as for a place; nothing for other names. */
export function senseOf(mention: PageMention): MentionSense | undefined {
  return mention.sense && { ...mention.sense, surface: surfaceOf(mention) };
}
