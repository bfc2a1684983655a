import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../corpus/kinds';
import { CUE_CLASSES, cuesFor } from './cues';

const SOURCE = { 'en-title': ['President', 'vice president'], 'fr-title': ['Président'], 'und-unit': ['km'] };

describe('cues', () => {
  it('are folded and belong to their language and to all', () => {
    const { title, unit } = cuesFor(SOURCE, 'en');
    expect([...title]).toEqual(['president', 'vice president']);
    expect([...unit]).toEqual(['km']);
  });
  it('of all languages serve a text of unknown language', () => expect(cuesFor(SOURCE, 'und').title.size).toBe(2));
  it('in the corpus have keys that the linker reads', () => {
    const keys = Object.keys(parse(readFileSync('corpus/cues.yaml', 'utf8')));
    const read = new Set(LANGUAGES.flatMap((lang) => CUE_CLASSES.map((name) => `${lang}-${name}`)));
    expect(keys.filter((key) => !read.has(key))).toEqual([]);
  });
});
