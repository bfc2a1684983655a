/*
 * The few questions this part asks of a node. They go by `nodeType` and not by `instanceof`, because nodes come from other windows
 * (same-origin frames), from content-script worlds and, in Node, from linkedom.
 */

/** `NodeFilter.SHOW_TEXT`: Node has no such global. */
const SHOW_TEXT = 4;

/** True for elements of any namespace. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** True for text and CDATA nodes. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The element's name in lower case, without a namespace prefix: the same in HTML, XHTML and SVG. */
export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

/** Words of `class` and `id`, in lower case, cut at everything that is not a letter or a digit: `c-related_list` gives c, related, list. */
export function nameWords(element: Element): string[] {
  const words = `${element.getAttribute('class') ?? ''} ${element.id}`.toLowerCase();
  return words.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** White space of any length as one space, trimmed. */
export function tidy(text: string): string {
  // Single spaces, the rule, are not matched.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** The text nodes below an element, in document order, one at a time. */
export function* textNodesOf(root: Element): Generator<Text, void, void> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isText(node)) yield node;
}

/** All elements that match, or none where the selector is broken (selectors may come from the page itself). */
export function selectAll(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
