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

/**
 * Removes what an earlier version of the extension, ended without a word, could not take away: once our sheet is back it would be seen again, and
 * nobody answers in it. Only elements that are made exactly as ours are touched: empty, outside the body or a popover, without any other attribute.
 */
export function removeLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(':root > div[data-r=""]:empty, div[data-r=""][popover="manual"]:empty')) {
    const isBare = element.getAttributeNames().every((name) => name === 'data-r' || name === 'popover');
    if (isBare) element.remove();
  }
}
