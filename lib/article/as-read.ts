/**
 * A text node's data as it stands in an article's text: tabs and line breaks of the page's source are spaces, lone surrogates U+FFFD (a message
 * would not carry them). Unit for unit: lengths and offsets stay. Compare with this to see whether a node still says what was read.
 */
export function asRead(data: string): string {
  return data.replace(/[\t\n\f\r\u2028\u2029]/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
}
