import { flatAliases, type Pack } from '../corpus/pack-types';
import { entity, event, pack, role } from '../corpus/query/test-pack';
import type { AliasRecord, PackRecords } from '../corpus/records';
import { compileLexicon } from '../lexicon/compile';
import { formsOf } from '../lexicon/forms';
import { loadLexicon } from '../lexicon/load';
import { parseEdtf, parseEdtfInterval } from '../time/edtf';
import { createEngine } from './engine';
import { createLinker } from './linker';
import type { ArticleText, Linker } from './types';
import { WEIGHTS } from './weights';

/** An invented country and its people: the linker knows no topic but what a pack tells it. */

export function alias(text: string, kind: AliasRecord['kind'] = 'name', more: Partial<AliasRecord> = {}): AliasRecord {
  return { text, lang: 'en', kind, ...more };
}

const ENTITIES = [
  entity('ardania', 'country', { aliases: [alias('Ardania'), alias('Ardanian', 'adjective')] }),
  entity('velmar', 'place', { aliases: [alias('Velmar', 'name', { never: ['soap'] })] }),
  entity('velmar-province', 'place', { aliases: [alias('Velmar province')] }),
  entity('oster', 'place', { priority: 3, aliases: [alias('Oster')] }),
  entity('sorland', 'country', { topicality: 'background', aliases: [alias('Sorland')] }),
  entity('karl-anders', 'person', {
    aliases: [
      alias('Karl Anders'),
      alias('Anders', 'surname', { prior: 0.9 }),
      alias('Ardanian president', 'descriptive', parseEdtfInterval('2000-01-01/2010-06-30')),
    ],
    roles: [role('President of Ardania', 'office', '2000-01-01/2010-06-30')],
  }),
  entity('mira-anders', 'person', { aliases: [alias('Mira Anders'), alias('Anders', 'surname', { prior: 0.05 })] }),
  entity('jon-tarsk', 'person', {
    aliases: [
      alias('Jon Tarsk'),
      alias('Belamin Tarsk', 'variant'),
      alias('Bel Amin Tarsk', 'variant'),
      alias('Tarsk', 'surname', { prior: 0.6 }),
      alias('Ardanian president', 'descriptive', parseEdtfInterval('2010-07-01/..')),
    ],
    roles: [role('President of Ardania', 'office', '2010-07-01/..')],
  }),
  entity('lena-moss', 'person', {
    topicality: 'background',
    priority: 3,
    aliases: [alias('Lena Moss'), alias('Lena Ardway', 'variant'), alias('Moss', 'surname', { prior: 0.1 })],
  }),
  entity('hana-bell', 'person', { priority: 3, aliases: [alias('Hana Bell', 'name', { prior: 0.7 })] }),
  entity('rolf-bill', 'person', { priority: 3, aliases: [alias('Rolf Bill')] }),
  entity('dorin-oke', 'person', { priority: 3, aliases: [alias('Dorin Oke')] }),
  entity('guard-front', 'armed-group', { aliases: [alias('Northern Guard Front'), alias('NGF', 'acronym', { prior: 0.7 })] }),
  entity('red-caps', 'organisation', { aliases: [alias('Red Caps', 'name', { prior: 0.8 })] }),
  entity('iron-shield', 'armed-group', { topicality: 'related', aliases: [alias('Iron Shield'), alias('IS', 'acronym', { prior: 0.8 })] }),
  entity('watch-group', 'media', {
    aliases: [
      alias('Ardanian Observatory'),
      alias('Observatory', 'variant', { near: ['Ardanian'], prior: 0.5 }),
      alias('Weather Watch House', 'variant', { near: ['Ardanian'] }),
    ],
  }),
  entity('velmar-accord', 'agreement', { from: parseEdtf('2012-05-01'), aliases: [alias('Velmar accord')] }),
  entity('ard', 'country', { aliases: [alias('ARD', 'acronym')] }),
];
const EVENTS = [event('siege', '2009-01-01', ['velmar', 'guard-front', 'oster'])];
const CUES = {
  'en-title': ['president', 'general'],
  'en-given': ['bill'],
  'en-speech': ['said'],
  'en-function': ['the', 'in', 'but', 'on', 'when', 'and', 'of', 'a', 'then', 'monday', 'friday'],
  'en-place': ['in', 'city of'],
  'en-unit': ['city'],
  'en-group': ['fighters'],
  'en-elsewhere': ['ohio'],
  'en-longer': ['street'],
};

/** The pack; more cues than the usual ones may be given, keyed as in `corpus/cues.yaml`. */
export function testPack(cues: PackRecords['cues'] = {}): Pack {
  const made = pack({ entities: ENTITIES, events: EVENTS });
  const records = { ...made.records, cues: { ...CUES, ...cues } };
  return { ...made, records, lexicon: compileLexicon(formsOf(flatAliases(records.entities), records.languages)) };
}

/** Links a text and shows mentions as "surface -> entity id". */
export function linkedIn(linker: Linker, text: string, more: Partial<ArticleText> = {}): string[] {
  const ids = ENTITIES.map((one) => one.id);
  return linker
    .link({ text, lang: 'en', ...more })
    .mentions.map(({ start, end, entity: index }) => `${text.slice(start, end)} -> ${ids[index]}`);
}

export function testLinker(cues?: PackRecords['cues']): Linker {
  return createLinker(testPack(cues));
}

/** The features that fire for each reading of the last occurrence of `surface`, by entity id; `barred` when a rule forbids it. */
export function firedFor(text: string, surface: string, more: Partial<ArticleText> = {}): Record<string, string[]> {
  const made = testPack();
  const { spans } = createEngine(made, loadLexicon(made.lexicon), WEIGHTS).link({ text, lang: 'en', ...more }, true);
  const start = text.lastIndexOf(surface);
  const candidates = spans.find((span) => span.start === start && span.end === start + surface.length)?.candidates ?? [];
  return Object.fromEntries(
    candidates.map(({ alias, trace, barred }) => [
      alias.entity.record.id,
      [...(trace ?? []).map(({ feature }) => feature), ...(barred === undefined ? [] : ['barred'])],
    ]),
  );
}
