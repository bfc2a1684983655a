import type { PackHead } from '../pack';
import type { PackRecords } from '../records';
import { checkCorpus } from './check';
import { compileCorpus, type Draft } from './compile';
import { type CorpusSource, loadCorpusSource } from './load';
import type { Problem } from './problem';

/** A corpus folder, read, checked and compiled. */
export interface ReadCorpus {
  readonly source: CorpusSource;
  /** Errors and warnings, by file and line. */
  readonly problems: readonly Problem[];
  /** What `encodePack` takes; absent when there are errors, because nothing is published in part. */
  readonly pack?: { readonly head: PackHead; readonly records: PackRecords };
  readonly drafts: readonly Draft[];
}

/**
 * Reads a corpus folder as the build does.
 * @throws when the folder or one of its files cannot be read
 */
export function readCorpus(folder: string): ReadCorpus {
  const source = loadCorpusSource(folder);
  const problems = checkCorpus(source);
  const { records, drafts } = compileCorpus(source);
  const settings = source.settings?.value;
  if (!settings || problems.some((problem) => problem.severity === 'error')) return { source, problems, drafts };
  const { asOf, quiet: _, ...head } = settings;
  return { source, problems, drafts, pack: { head: { ...head, asOf: asOf.hi }, records } };
}
