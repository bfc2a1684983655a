import { isSiteDisabled } from '../sites';
import { nameKey } from './list';
import type { Correction } from './types';

/** A name as it was linked. */
export interface LinkedName {
  /** Id of the entity. */
  readonly entity: string;
  /** The name as it stands in the text. */
  readonly surface: string;
  /** The corpus's spelling by which it was found. */
  readonly alias: string;
}

/** What the reader says of a name: `undefined` nothing, otherwise whom it means instead, if anybody. */
export type Corrector = (name: LinkedName) => { readonly instead?: string } | undefined;

/**
 * Applies corrections to names on one site; `undefined` when none holds there. A correction made for the site wins over one made for everywhere; of two, the later one.
 *
 * @param host host of the page; `undefined` = none, so that only corrections for everywhere count
 */
export function createCorrector(corrections: readonly Correction[], host: string | undefined): Corrector | undefined {
  const here = corrections.filter(({ site }) => site === undefined || (host !== undefined && isSiteDisabled([site], host)));
  if (here.length === 0) return undefined;
  const byName = new Map<string, Correction>();
  for (const correction of here.sort((a, b) => Number(a.site !== undefined) - Number(b.site !== undefined))) {
    const { entity, surface, alias } = correction;
    byName.set(`${entity.id}\n${nameKey(surface)}`, correction);
    if (alias !== undefined) byName.set(`${entity.id}\n${nameKey(alias)}`, correction);
  }
  const concerned = new Set(here.map(({ entity }) => entity.id));
  return ({ entity, surface, alias }) => {
    if (!concerned.has(entity)) return undefined;
    const found = byName.get(`${entity}\n${nameKey(surface)}`) ?? byName.get(`${entity}\n${nameKey(alias)}`);
    return found && { ...(found.instead && { instead: found.instead.id }) };
  };
}
