import { equalBytes } from '../bytes';
import { loadLexicon } from '../lexicon/load';
import { HIT_STRIDE, type Lexicon } from '../lexicon/types';
import { missedGolden } from '../updates/golden';
import type { Golden } from '../updates/target-custom';
import { countsOf } from './pack-tables';
import { flatAliases, type Pack } from './pack-types';
import { createQueries } from './queries';

/** Names looked up in a staged generation before it may become active. */
const SAMPLES = 50;

/**
 * Checks what was read back from a staged generation against the pack that was written: counts, tables, and look-ups of a sample of names
 * through to their cards.
 *
 * @throws Error that says what went wrong.
 */
export function verifyStaged(staged: Pack, written: Pack): void {
  for (const table of ['lexicon', 'search'] as const) {
    if (!equalBytes(staged[table], written[table])) throw new Error(`The stored ${table} tables differ from those of the pack.`);
  }
  for (const [what, count] of Object.entries(countsOf(staged.records, staged.lexicon))) {
    const expected = new Map(Object.entries(written.meta.counts)).get(what);
    if (count !== expected) throw new Error(`${count} of ${expected} ${what} were stored.`);
  }
  lookUpSamples(staged);
}

/**
 * Checks that a staged generation links golden mentions as its publisher says.
 *
 * @throws Error that names the first that it does not.
 */
export function checkGolden(staged: Pack, golden: readonly Golden[]): void {
  const [missed] = golden.length === 0 ? [] : missedGolden(staged, golden);
  if (missed) throw new Error(`"${missed.text}" is not found as "${missed.entity}" after storing.`);
}

function lookUpSamples(pack: Pack): void {
  const lexicon = loadLexicon(pack.lexicon);
  const queries = createQueries(pack);
  const names = flatAliases(pack.records.entities).flatMap(({ entity, alias }, index) =>
    alias.kind === 'name' ? [{ entity, text: alias.text, index }] : [],
  );
  const step = Math.max(1, Math.floor(names.length / SAMPLES));
  for (const { entity, text, index } of names.filter((_, position) => position % step === 0)) {
    const id = pack.records.entities[entity]?.id ?? '';
    if (!finds(lexicon, text, index)) throw new Error(`The name "${text}" of "${id}" is not found after storing.`);
    if (!queries.cardView(id)) throw new Error(`"${id}" has no card after storing.`);
  }
}

function finds(lexicon: Lexicon, text: string, alias: number): boolean {
  const { data, count } = lexicon.scan(text, 'all');
  return Array.from({ length: count }, (_, hit) => data[hit * HIT_STRIDE + 2] ?? -1).some((form) =>
    lexicon.aliasesOf(form).includes(alias),
  );
}
