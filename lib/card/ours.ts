/**
 * For the style sheet of an element of ours in a page: it is shown only while the browser keeps our own sheet
 * (`entrypoints/reader.content/style.css`) in the page. When the extension is disabled, Firefox ends its scripts without a word, so that they
 * cannot tidy up, but takes the sheet away.
 */
export const OURS_STYLE = 'display: var(--r-here, none) !important;';

/** Lets our own sheet meet the element. */
export function markAsOurs(element: HTMLElement): void {
  element.setAttribute('data-r', '');
}
