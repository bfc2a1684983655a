import { checkAliases } from './checks/aliases';
import { checkEditing } from './checks/editing';
import { checkEvents } from './checks/events';
import { checkIdentity } from './checks/identity';
import { checkLinks } from './checks/links';
import { checkNames } from './checks/names';
import { checkReach } from './checks/reach';
import { checkReferences } from './checks/references';
import { checkRoles } from './checks/roles';
import { checkSettings } from './checks/settings';
import { checkSides } from './checks/sides';
import { checkSourcing } from './checks/sourcing';
import { checkVersions } from './checks/versions';
import type { CorpusSource } from './load';
import type { Problem } from './problem';

const CHECKS = [
  checkSettings,
  checkIdentity,
  checkReferences,
  checkSourcing,
  checkRoles,
  checkAliases,
  checkEvents,
  checkEditing,
  checkLinks,
  checkSides,
  checkNames,
  checkReach,
  checkVersions,
];

/** All problems of a corpus source, those of its shape included, by file and line. */
export function checkCorpus(source: CorpusSource): Problem[] {
  return [...source.problems, ...CHECKS.flatMap((check) => check(source))].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
}
