/** The element of one of our pages that holds everything. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root": correct its index.html.');
  return root;
}
