/**
 * The id that `id` leads to after all mergers. Ends at the first id seen twice, so that a circle in bad data cannot hold it up.
 * @param redirects old id -> new id
 */
export function resolveRedirect(redirects: Readonly<Record<string, string>>, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const next = Object.hasOwn(redirects, current) ? redirects[current] : undefined;
    if (next === undefined) break;
    current = next;
  }
  return current;
}
