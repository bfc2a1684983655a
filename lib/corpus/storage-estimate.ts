/** Bytes that this extension uses and may use, as the browser estimates them; `undefined` where it does not tell. */
export async function storageEstimate(): Promise<{ usage: number; quota: number } | undefined> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? undefined : { usage, quota };
}
