import { locale } from './i18n';

/** The name of an entity in the language of the interface, where the corpus has it, else its headword. */
export function nameInTongue({ name, arabic }: { readonly name: string; readonly arabic?: string | undefined }): string {
  return locale().startsWith('ar') ? (arabic ?? name) : name;
}
