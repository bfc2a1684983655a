import type { CardView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { dateText, dayText } from '../../lib/i18n-dates';
import { kindName } from '../../lib/i18n-kinds';
import { lifeText, noteText, roleText, roleTextAt } from '../card/wording';
import { refs, sourceList } from './source-text';

const head = (view: CardView): string => {
  const names = [view.name, view.arabic].filter((name) => name !== undefined).join(' / ');
  return [names, kindName(view.kind), lifeText(view)].filter((part) => part !== undefined).join(', ');
};

/** A card as plain text with everything it says, its sources numbered below. */
export function cardText(view: CardView): string {
  const { asOf, atDate, atDateNote, since, background, identification, timeline, claims, sources } = view;
  const then = atDate.map((role) => `${roleTextAt(role, asOf)}${refs(role.sources)}`);
  const lines = [
    head(view),
    '',
    asOf === undefined ? t('asOf', dayText(view.corpusAsOf)) : `${t('atArticleDate', dayText(asOf))}:`,
    ...(then.length > 0 || !atDateNote ? then : [noteText(atDateNote, view.family)]),
    ...(since.length > 0 ? ['', `${t('sinceThen')}:`, ...since.map((role) => `${roleText(role)}${refs(role.sources)}`)] : []),
    ...(background || identification ? ['', background ?? identification] : []),
    ...(timeline.length > 0 ? ['', `${t('timeline')}:`] : []),
    ...timeline.map((event) => `${dateText(event.date)}: ${event.title}${refs(event.sources)}`),
    ...claims.flatMap((claim, index) => [
      ...(claims[index - 1]?.topic === claim.topic ? [] : ['', `${claim.topic}:`]),
      `${claim.by}: ${claim.text}${refs(claim.sources)}`,
    ]),
    '',
    `${t('sourcesTitle')}:`,
    ...sourceList(sources),
    '',
  ];
  // A card holds no space that must not break; other programs would show it as something else.
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
