import ar from '../public/_locales/ar/messages.json';
import en from '../public/_locales/en/messages.json';
import { setMessageSource } from './i18n';

type Catalogue = Readonly<Record<string, { readonly message: string } | undefined>>;

/** The catalogues as tests read them. */
export const CATALOGUES: Readonly<Record<'en' | 'ar', Catalogue>> = { en, ar };

/** Makes `t` answer from a catalogue of the sources, as a browser in that language would. */
export function useCatalogue(language: keyof typeof CATALOGUES): void {
  const catalogue = CATALOGUES[language];
  setMessageSource((key, substitutions) =>
    (catalogue[key]?.message ?? '').replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? ''),
  );
}
