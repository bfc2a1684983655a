import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type LanguageRules, LanguageRulesSchema } from '../language-rules';
import type { Problem } from './problem';
import {
  CorpusFileSchema,
  type CorpusSettings,
  CuesFileSchema,
  EntityFileSchema,
  type EntitySource,
  EventEntrySchema,
  type EventSource,
  SourceEntrySchema,
  type SourceSource,
  type VersionNotes,
  VersionNotesSchema,
} from './schema';
import { checkYaml, type Located, parseYaml, type YamlFile } from './yaml-file';

/** The corpus as people wrote it: every entry has the right shape, nothing has been checked across entries. */
export interface CorpusSource {
  readonly settings?: Located<CorpusSettings>;
  readonly entities: readonly Located<EntitySource>[];
  readonly events: readonly Located<EventSource>[];
  readonly sources: readonly Located<SourceSource>[];
  /** What changed in each version. */
  readonly versions: readonly Located<VersionNotes>[];
  readonly languages: readonly LanguageRules[];
  readonly cues: Readonly<Record<string, string[]>>;
  /** Entries left out because they do not have the right shape, and why. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a corpus folder (layout: docs/architecture.md). Files are read in order of their path, so that the result does not depend on the
 * file system. Bad content is reported, never thrown.
 * @throws when a file cannot be read
 */
export function loadCorpusSource(folder: string): CorpusSource {
  const problems: Problem[] = [];
  const read = (file: string): YamlFile => {
    const yaml = parseYaml(file, readFileSync(file, 'utf8'));
    problems.push(...yaml.problems);
    return yaml;
  };
  const checked = <S extends v.GenericSchema>(
    yaml: YamlFile,
    schema: S,
    path: readonly (string | number)[] = [],
  ): Located<v.InferOutput<S>>[] => {
    if (yaml.data === undefined) return [];
    const result = checkYaml(yaml, schema, path);
    if ('entry' in result) return [result.entry];
    problems.push(...result.problems);
    return [];
  };
  const list = <S extends v.GenericSchema>(yaml: YamlFile, schema: S): Located<v.InferOutput<S>>[] =>
    checked(yaml, v.array(v.unknown())).flatMap(({ value }) => value.flatMap((_, i) => checked(yaml, schema, [i])));

  const settingsFile = join(folder, 'corpus.yaml');
  const settings = checked(read(settingsFile), CorpusFileSchema)[0];
  const cuesFile = join(folder, 'cues.yaml');
  return {
    ...(settings && { settings }),
    entities: yamlFiles(join(folder, 'entities')).flatMap((file) => checked(read(file), EntityFileSchema)),
    events: yamlFiles(join(folder, 'events')).flatMap((file) => list(read(file), EventEntrySchema)),
    sources: yamlFiles(join(folder, 'sources')).flatMap((file) => list(read(file), SourceEntrySchema)),
    versions: yamlFiles(join(folder, 'versions')).flatMap((file) => checked(read(file), VersionNotesSchema)),
    languages: yamlFiles(join(folder, 'languages')).flatMap((file) => checked(read(file), LanguageRulesSchema).map((entry) => entry.value)),
    cues: existsSync(cuesFile) ? (checked(read(cuesFile), CuesFileSchema)[0]?.value ?? {}) : {},
    problems,
  };
}

/** All YAML files under `folder`, sorted by path; none when there is no such folder. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
