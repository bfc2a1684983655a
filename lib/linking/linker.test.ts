import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../time/day';
import { linkedIn, testLinker } from './test-corpus';
import type { LinkedArticle } from './types';

const linker = testLinker();
const find = (text: string, date?: string) => linkedIn(linker, text, date === undefined ? {} : { date: dayFromIso(date) ?? Number.NaN });
const LEAD = 'Ardania voted on Sunday. In Velmar, Ardania closed its border.';

describe('introductions', () => {
  it('gives a surname to the person introduced in full', () => {
    expect(find(`${LEAD} Mira Anders spoke first. But Anders said little.`)).toContain('Anders -> mira-anders');
  });
  it('gives a shared surname to the nearest introduction', () => {
    const found = find(`${LEAD} Karl Anders left. On Monday Anders said so. Mira Anders stayed. On Friday Anders said why.`);
    expect(found.filter((mention) => mention.startsWith('Anders'))).toEqual(['Anders -> karl-anders', 'Anders -> mira-anders']);
  });
  it('takes the likelier bearer of a shared surname when nobody is introduced', () => {
    expect(find(`${LEAD} On Monday Anders said so.`)).toContain('Anders -> karl-anders');
  });
  it('links a rare surname only after its introduction', () => {
    expect(find(`${LEAD} On Monday Moss said so.`)).not.toContain('Moss -> lena-moss');
    expect(find(`${LEAD} Lena Moss came. On Monday Moss said so.`)).toContain('Moss -> lena-moss');
  });
  it("leaves a surname to the stranger whose first name stands before it, and to the stranger's later mentions", () => {
    const found = find(`${LEAD} The singer Bill Tarsk came. On Monday Tarsk said so.`);
    expect(found.join()).not.toContain('tarsk');
  });
  it('keeps quiet behind an unknown word at the start of a sentence, unless the text shows that it is no name', () => {
    const lead = `${LEAD} Karl Anders came first.`;
    expect(find(`${lead} Zelda Anders sang.`)).not.toContain('Anders -> karl-anders');
    expect(find(`${lead} Zelda Anders sang. But Anders left.`).filter((mention) => mention === 'Anders -> karl-anders')).toHaveLength(1);
    expect(find(`${lead} Besting Anders took years. Besting rivals, besting everybody.`)).toContain('Anders -> karl-anders');
    expect(find(`${lead} Overwhelming Anders took years.`)).toContain('Anders -> karl-anders');
    expect(find(`${lead} Karl Anders sang.`)).toContain('Karl Anders -> karl-anders');
  });
  it('finds a last word and an acronym that only the article introduces', () => {
    const found = find(`${LEAD} The Ardanian Observatory (AOX) counted. On Friday the AOX said so.`);
    expect(found).toContain('AOX -> watch-group');
  });
  it('takes a last word that is a first name too for that before another name', () => {
    const found = find(`${LEAD} Rolf Bill came. On Friday the singer Bill Moor left, but Bill stayed.`);
    expect(found.filter((mention) => mention === 'Bill -> rolf-bill')).toHaveLength(1);
  });
  it('takes a last word tied to an article that its bearer lacks for another name', () => {
    const found = find(`${LEAD} Dorin Oke came. On Friday Oke left the base at Al-Oke.`);
    expect(found.filter((mention) => mention === 'Oke -> dorin-oke')).toHaveLength(1);
  });
  it('believes an article that spells an acronym out differently', () => {
    const found = find(`${LEAD} The New Garden Festival (NGF) opened. On Friday the NGF said so.`);
    expect(found.join()).not.toContain('guard-front');
  });
});

describe('dates', () => {
  it.each([
    ['2005-03-01', 'karl-anders'],
    ['2015-03-01', 'jon-tarsk'],
  ])('links a description to whom it fitted on %s', (date, id) => {
    expect(find(`${LEAD} The Ardanian president said so.`, date)).toContain(`Ardanian president -> ${id}`);
  });
  it('leaves a description that fits several open when the date is unknown, unless the article names one of them', () => {
    expect(find(`${LEAD} The Ardanian president said so.`).join()).not.toContain('Ardanian president');
    const named = find(`${LEAD} Karl Anders left. The Ardanian president said so.`);
    expect(named).toContain('Ardanian president -> karl-anders');
    expect(find(`${LEAD} Karl Anders met Jon Tarsk. The Ardanian president said so.`).join()).not.toContain('Ardanian president');
  });
  it.each([
    ['2005-03-01', 'Ardanian president Karl Anders left.'],
    ['2015-03-01', 'Ardanian president Karl Anders left.'],
    [undefined, 'The Ardanian president, Anders, left. Karl Anders sang.'],
    [undefined, 'Ardanian president Karl Anders left.'],
  ])('marks the name alone where a description stands before it (%s: %s)', (date, text) => {
    const found = find(`${LEAD} ${text}`, date);
    expect(found.join()).toContain('Anders -> karl-anders');
    expect(found.join()).not.toContain('Ardanian');
  });
  it('marks a description that stands apart from the name', () => {
    expect(find(`${LEAD} The Ardanian president met Jon Tarsk.`, '2005-03-01')).toContain('Ardanian president -> karl-anders');
  });
  it('does not link what did not exist yet', () => {
    expect(find(`${LEAD} The Velmar accord was signed.`, '2013-01-01')).toContain('Velmar accord -> velmar-accord');
    expect(find(`${LEAD} The Velmar accord was signed.`, '2001-01-01')).not.toContain('Velmar accord -> velmar-accord');
  });
});

describe('spans', () => {
  it('prefers the longest name', () => {
    expect(find(`${LEAD} Velmar province voted.`)).toContain('Velmar province -> velmar-province');
  });
  it('leaves possessives outside and reads through hyphens', () => {
    const found = find(`${LEAD} Karl Anders’s party won IS-held Oster.`);
    expect(found).toContain('Karl Anders -> karl-anders');
    expect(found).toContain('IS -> iron-shield');
  });
  it('reads an acronym in its own letter case only', () => {
    expect(find(`${LEAD} What is known is little. Fighters of IS came.`).filter((mention) => mention.includes('iron-shield'))).toEqual([
      'IS -> iron-shield',
    ]);
  });
  it('reads datelines in capitals', () => {
    expect(find('VELMAR: Ardania voted on Sunday, and Ardania waits.')).toContain('VELMAR -> velmar');
  });
  it('keeps quiet beside words that rule an alias out', () => {
    expect(find(`Ardania exports oil. Ardania also sells Velmar soap.`).join()).not.toContain('velmar');
  });
  it('asks for company where the alias does, or for an introduction', () => {
    expect(find(`${LEAD}\nAn Observatory in Chile opened.`).join()).not.toContain('watch-group');
    expect(find(`${LEAD}\nThe Ardanian Observatory counted.\nThe Observatory said so.`)).toContain('Observatory -> watch-group');
  });
});

describe('relevance', () => {
  const relevance = (text: string) => linker.link({ text, lang: 'en' }).relevance;
  it('shows nothing in a text that never becomes certain of the topic', () => {
    expect(relevance('Sorland won the cup. Lena Moss said so in Oster, Ohio.')).toBe('off-topic');
    expect(find('Sorland won the cup. Lena Moss said so in Oster, Ohio.')).toEqual([]);
  });
  it('shows everything in a text about the topic', () => {
    expect(relevance(LEAD)).toBe('on-topic');
    expect(find(`${LEAD} Sorland waited.`)).toContain('Sorland -> sorland');
  });
  it('shows only the topic in a text that touches it in passing', () => {
    const text = `${'Sorland counts its sheep and its goats every year. '.repeat(40)}Some go to Ardania, Lena Moss said.`;
    expect(relevance(text)).toBe('passing');
    expect(find(text)).toEqual(['Ardania -> ardania']);
  });
});

describe('explanations', () => {
  it('tell why, with the rejected readings', () => {
    const text = `${LEAD} Mira Anders spoke first. But Anders said little.`;
    const { mentions, explanations } = linker.explain({ text, lang: 'en' });
    const at = mentions.findIndex(({ start }) => text.startsWith('Anders said', start));
    expect(explanations[at]?.chosen.entity).toBe('mira-anders');
    expect(explanations[at]?.chosen.evidence.map(({ feature }) => feature)).toContain('introduced');
    expect(explanations[at]?.rejected.map(({ entity }) => entity)).toContain('karl-anders');
  });
  it('add up to the score', () => {
    const { explanations } = linker.explain({ text: LEAD, lang: 'en' });
    for (const { chosen } of explanations) {
      const logit = chosen.evidence.reduce((total, { value }) => total + value, 0);
      expect(chosen.score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 6);
    }
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Ardania',
      'Velmar',
      'Anders',
      'Karl Anders',
      'IS',
      '(NGF)',
      'Observatory',
      'Velmar province',
      '\n',
      '. ',
      ' said ',
      "'s",
      '’',
    ),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  it('gives ordered, separate mentions inside the text, the same every time, explained or not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = { text, lang: 'en' } as const;
        const { mentions, relevance } = linker.link(article);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const explained = linker.explain(article);
        expect({ mentions: explained.mentions, relevance: explained.relevance }).toEqual({ mentions, relevance });
        expect(explained.explanations).toHaveLength(mentions.length);
      }),
      // Two names of one entity, of which the second remembers what supports the first.
      { examples: [['IS Observatory .  Observatory Ardania']] },
    );
  });

  it('is linked in steps as in one go, whatever else is under way', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
        (texts, turns) => {
          const articles = texts.map((text) => ({ text, lang: 'en' }) as const);
          const whole = articles.map((article) => linker.link(article));
          const running = articles.map((article, index) => ({ index, steps: linker.steps(article) }));
          const done: LinkedArticle[] = [];
          for (let turn = 0; running.length > 0; turn++) {
            const at = (turns[turn % turns.length] ?? 0) % running.length;
            const step = running[at]?.steps.next();
            if (!step?.done) continue;
            done[running[at]?.index ?? 0] = step.value;
            running.splice(at, 1);
          }
          expect(done).toEqual(whole);
        },
      ),
    );
  });

  it('is linked in many steps when it is long', () => {
    const steps = linker.steps({ text: 'Karl Anders came to Velmar. '.repeat(200), lang: 'en' });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(50);
  });
});
