/** A text cut at what a query matches in it, so that the match can be shown: before, match, after. `undefined` where no part agrees letter by letter. */
export function matchIn(text: string, query: string): readonly [string, string, string] | undefined {
  const [shown, wanted] = [foldedUnits(text), foldedUnits(query.trim()).units.join('')];
  if (wanted === '') return undefined;
  const joined = shown.units.join('');
  for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
    // A match begins where a word does: "ass" is in "Bassel" as well, and means something else.
    if (at > 0 && /[\p{L}\p{N}]/u.test(joined[at - 1] ?? '')) continue;
    const from = shown.origins[at] ?? 0;
    const until = shown.origins[at + wanted.length] ?? text.length;
    return [text.slice(0, from), text.slice(from, until), text.slice(until)];
  }
  return undefined;
}

interface Folded {
  /** Small letters without marks, one UTF-16 unit each. */
  readonly units: readonly string[];
  /** For each unit, where in the text its character begins. */
  readonly origins: readonly number[];
}

function foldedUnits(text: string): Folded {
  const units: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const unit of character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split('')) {
      units.push(unit);
      origins.push(at);
    }
    at += character.length;
  }
  return { units, origins };
}
