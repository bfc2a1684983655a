import type { WhyView } from '../corpus/views';
import type { CorrectionWish } from '../corrections/types';
import type { PageMention } from '../marks/types';
import type { Named } from './source';
import { surfaceOf } from './surface';

/**
 * What the reader says who declares a mention wrong.
 *
 * @param explanation - Why the mention was linked, as far as it was asked for.
 * @param instead - Whom the name means; absent when the reader does not say.
 * @param everywhere - On all sites.
 */
export function correctionOf(
  mention: PageMention,
  explanation: WhyView | undefined,
  instead: Named | undefined,
  everywhere: boolean,
): CorrectionWish {
  const { id, name } = mention.entry;
  const alias = explanation?.chosen?.alias;
  return {
    entity: { id, name },
    surface: surfaceOf(mention),
    ...(alias && { alias }),
    ...(instead && { instead: { id: instead.id, name: instead.name } }),
    everywhere,
  };
}
