import { endedBefore } from '../../../time/interval';
import type { CorpusSource } from '../load';
import type { Path, Problem } from '../problem';
import type { EntitySource, EventSource } from '../schema';
import type { Located } from '../yaml-file';
import { type Reporter, warningOf } from './checker';

const tooLong = warningOf('too-long');
const loadedWord = warningOf('loaded-word');
const undatedFigure = warningOf('undated-figure');
const noAlias = warningOf('no-alias');
const noEvent = warningOf('no-event');
const noSince = warningOf('no-since');
const presentTense = warningOf('present-tense');
const unusedSource = warningOf('unused-source');

/** Days by which what came since may have begun before the office ended. */
const HAND_OVER = 31;
const IDENTIFICATION_LENGTH = 90;
const BACKGROUND_WORDS = 110;
/** Words that judge. They may stand in quotation marks or in a sentence that says whose word it is. */
const LOADED =
  /\b(regime|terrorists?|terror groups?|liberat(?:ed|ion)|martyr(?:s|ed|dom)?|so-called|notorious|brutal|puppet|mercenar(?:y|ies)|cleansing|neutralised|infidels?|zionist|bloodthirsty|dictator)\b/iu;
const ATTRIBUTION = /["“”‘]|\b(according to|called|calls|described|listed|lists?|designated|named|considers?|considered|said|says)\b/iu;
const FIGURE = /\b\d[\d,.]*\+?\s+(?:\w+\s+)?(?:people|civilians|dead|killed|soldiers|prisoners|bodies|detainees|refugees)\b/iu;
const YEAR = /\b(?:1[89]|20)\d\d\b/u;
const PRESENT = /\b(?:is the|serves as|currently|heads|leads|commands)\b/iu;

type Role = EntitySource['roles'][number];

/** What an editor should look at (docs/corpus-editing.md): length, wording, figures, reachability. None of it stops the build. */
export function checkEditing(source: CorpusSource): Problem[] {
  const entities = source.entities.filter((entry) => entry.value.draft === undefined);
  const events = source.events.filter((entry) => entry.value.draft === undefined);
  const inEvents = new Set(events.flatMap((entry) => entry.value.entities));
  return [
    ...entities.flatMap((entry) => [...wordingOf(entry), ...offices(entry, source), ...reach(entry, inEvents)]),
    ...events.flatMap(eventWording),
    ...unused(source),
  ];
}

function wordingOf(entry: Located<EntitySource>): Problem[] {
  const { identification, background, roles } = entry.value;
  const words = background?.split(/\s+/).length ?? 0;
  return [
    ...found(
      identification.length > IDENTIFICATION_LENGTH,
      tooLong,
      entry,
      ['identification'],
      `${identification.length} characters; at most ${IDENTIFICATION_LENGTH}`,
    ),
    ...found(words > BACKGROUND_WORDS, tooLong, entry, ['background'], `${words} words; at most ${BACKGROUND_WORDS}`),
    ...sentences(entry, ['identification'], identification),
    ...(background === undefined ? [] : sentences(entry, ['background'], background)),
    ...roles.flatMap((role, i) => sentences(entry, ['roles', i, 'label'], role.label, role.from !== undefined)),
  ];
}

function eventWording(entry: Located<EventSource>): Problem[] {
  const { title, summary } = entry.value;
  return [...sentences(entry, ['title'], title, true), ...sentences(entry, ['summary'], summary, true)];
}

/** Loaded words and undated figures in a text; `dated` when the text itself belongs to a date. */
function sentences(entry: Located<unknown>, path: Path, text: string, dated = false): Problem[] {
  const loaded = LOADED.exec(text)?.[0];
  const figure = FIGURE.exec(text)?.[0];
  return [
    ...found(
      loaded !== undefined && !ATTRIBUTION.test(text),
      loadedWord,
      entry,
      path,
      `"${loaded}" judges; say whose word it is or describe the act`,
    ),
    ...found(figure !== undefined && !dated && !YEAR.test(text), undatedFigure, entry, path, `"${figure}" has no date; say as of when`),
  ];
}

function offices(entry: Located<EntitySource>, { settings }: CorpusSource): Problem[] {
  const { kind, identification, background } = entry.value;
  if (!settings) return [];
  const published = entry.value.roles.filter((role) => role.draft === undefined);
  const today = settings.value.asOf.hi;
  const present = PRESENT.exec(`${identification} ${background ?? ''}`)?.[0];
  return [
    ...found(
      kind === 'person' && present !== undefined && isFormer(published, today),
      presentTense,
      entry,
      ['identification'],
      `"${present}" about somebody whose offices have all ended; use the past tense`,
    ),
    ...found(
      leavesOpen(entry.value, published, today),
      noSince,
      entry,
      ['roles'],
      kind === 'person'
        ? 'the offices have ended and nothing says what came since; add a status'
        : 'every hold on this place has ended and nothing says who holds it since; add a role',
    ),
  ];
}

/** Whether somebody held offices, and holds none any more. */
function isFormer(roles: readonly Role[], today: number): boolean {
  const held = roles.filter((role) => role.type === 'office');
  return held.length > 0 && held.every((role) => endedBefore(role, today) === 'yes');
}

/** Whether the roles end and nothing follows: offices of somebody who is not known to have died, or control of a place. */
function leavesOpen({ kind, until }: EntitySource, roles: readonly Role[], today: number): boolean {
  const type = kind === 'person' ? 'office' : 'control';
  const held = roles.filter((role) => role.type === type);
  if (until !== undefined || held.length === 0 || !held.every((role) => endedBefore(role, today) === 'yes')) return false;
  if (roles.every((role) => endedBefore(role, today) === 'yes')) return true;
  const last = Math.max(...held.flatMap((role) => (role.until ? [role.until.lo] : [])));
  return !roles.some((role) => role.type !== type && role.from !== undefined && role.from.hi >= last - HAND_OVER);
}

function reach(entry: Located<EntitySource>, inEvents: ReadonlySet<string>): Problem[] {
  const { id, names, priority } = entry.value;
  return [
    ...found(
      Object.values(names).every((list) => list.length === 0),
      noAlias,
      entry,
      ['names'],
      'no name leads to this entity; add one',
    ),
    ...found(
      priority === 1 && !inEvents.has(id),
      noEvent,
      entry,
      ['priority'],
      'no event names this entity of the first priority; link one or lower the priority',
    ),
  ];
}

function unused(source: CorpusSource): Problem[] {
  const cited = new Set<string>(source.events.flatMap((entry) => entry.value.sources));
  for (const { value } of source.entities) {
    for (const part of [value, ...value.roles, ...value.relations, ...value.claims]) for (const id of part.sources) cited.add(id);
    if (value.location) cited.add(value.location.source);
  }
  return source.sources.flatMap((entry) =>
    found(!cited.has(entry.value.id), unusedSource, entry, ['id'], 'nothing cites this source; remove it'),
  );
}

function found(is: boolean, report: Reporter, entry: Located<unknown>, path: Path, message: string): Problem[] {
  return is ? [report(entry, path, message)] : [];
}
