/** Key in `storage.local` under which the background keeps the active corpus's stems: a list of strings. */
export const GATE_KEY = 'gate';

/** The stems in what `storage.local.get(GATE_KEY)` gave; none when the background has not written them yet. */
export function gateStems(stored: Readonly<Record<string, unknown>>): readonly string[] {
  const stems = stored[GATE_KEY];
  // An empty stem would open the gate everywhere.
  return Array.isArray(stems) ? stems.filter((stem): stem is string => typeof stem === 'string' && stem !== '') : [];
}
