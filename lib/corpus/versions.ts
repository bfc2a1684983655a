/** Orders corpus versions (`YYYY.MM.N`): negative when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const difference = left?.map((part, index) => part - (right?.[index] ?? 0)).find((part) => part !== 0);
  return difference ?? 0;
}

/** The newest of some versions; `undefined` when there is none. */
export function newestVersion(versions: readonly (string | undefined)[]): string | undefined {
  return versions
    .filter((version) => version !== undefined)
    .sort(compareVersions)
    .at(-1);
}
