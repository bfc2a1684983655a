import type { MessageKey } from '../../lib/i18n';

/** The sections of the options page in the order of its navigation, with the names they carry; an id is also the page's `#` address. */
export const SECTIONS = [
  { id: 'corpus', name: 'corpus' },
  { id: 'reading', name: 'reading' },
  { id: 'sites', name: 'sites' },
  { id: 'languages', name: 'languages' },
  { id: 'shortcuts', name: 'shortcuts' },
  { id: 'privacy', name: 'privacy' },
  { id: 'about', name: 'about' },
] as const satisfies readonly { id: string; name: MessageKey }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section that an address's `#...` names; the first one for all others. */
export function sectionOfHash(hash: string): SectionId {
  return SECTIONS.find((section) => `#${section.id}` === hash)?.id ?? SECTIONS[0].id;
}
