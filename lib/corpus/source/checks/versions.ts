import { compareVersions } from '../../versions';
import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import { errorOf } from './checker';

const laterNote = errorOf('later-note');
const secondNote = errorOf('second-note');

/** Notes are of versions that were published, or of the one that is next, and each version has one. */
export function checkVersions({ settings, versions }: CorpusSource): Problem[] {
  const seen = new Set<string>();
  return versions.flatMap((note) => {
    const { version } = note.value;
    const problems: Problem[] = [];
    if (settings && compareVersions(version, settings.value.version) > 0)
      problems.push(
        laterNote(note, ['version'], `the corpus is version ${settings.value.version}; raise that in corpus.yaml, or correct this`),
      );
    if (seen.has(version)) problems.push(secondNote(note, ['version'], `there is another file of notes for ${version}; make them one`));
    seen.add(version);
    return problems;
  });
}
