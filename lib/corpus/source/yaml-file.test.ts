import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldName, problemLine } from './problem';
import { checkYaml, parseYaml } from './yaml-file';

const TEXT = `id: a
list:
  - {x: 1}
  - x: two
`;
const Schema = v.strictObject({ id: v.string(), list: v.array(v.strictObject({ x: v.number() })) });

describe('parseYaml', () => {
  it('knows the line of every node, and of the nearest one around a missing field', () => {
    const yaml = parseYaml('a.yaml', TEXT);
    expect(yaml.lineOf(['id'])).toBe(1);
    expect(yaml.lineOf(['list', 0, 'x'])).toBe(3);
    expect(yaml.lineOf(['list', 1, 'x'])).toBe(4);
    expect(yaml.lineOf(['list', 1, 'missing'])).toBe(4);
  });

  it('reports syntax errors and keys written twice, with their line', () => {
    expect(parseYaml('a.yaml', 'a: [1\nb: 2').problems[0]).toMatchObject({ rule: 'yaml', file: 'a.yaml' });
    const twice = parseYaml('a.yaml', 'a: 1\nb: 2\na: 3\n');
    expect(twice.problems).toEqual([expect.objectContaining({ line: 3, message: expect.stringContaining('unique') })]);
    expect(twice.data).toBeUndefined();
  });

  it('refuses aliases, which may expand without end', () => {
    expect(parseYaml('a.yaml', 'a: &a [1]\nb: *a\n')).toMatchObject({ data: undefined, problems: [{ rule: 'yaml', line: 1 }] });
  });
});

describe('checkYaml', () => {
  it('gives the typed value and its places', () => {
    const result = checkYaml(parseYaml('a.yaml', TEXT.replace('two', '2')), Schema);
    expect('entry' in result && result.entry.value).toEqual({ id: 'a', list: [{ x: 1 }, { x: 2 }] });
    expect('entry' in result && result.entry.at(['list', 1])).toEqual({ file: 'a.yaml', line: 4, field: 'list[1]' });
  });

  it.each([
    ['a wrong type', TEXT, 4, 'list[1].x', /number/],
    ['an unknown key', TEXT.replace('two', '2').concat('colour: red\n'), 5, 'colour', /not known/],
    ['a missing field', 'list: []\n', 1, 'id', /missing/],
  ])('names line and field of %s', (_, text, line, field, message) => {
    const result = checkYaml(parseYaml('a.yaml', text), Schema);
    expect('problems' in result && result.problems).toEqual([
      expect.objectContaining({ line, field, message: expect.stringMatching(message) }),
    ]);
  });

  it('looks at one entry of a list', () => {
    const result = checkYaml(parseYaml('a.yaml', '- x: 1\n- x: no\n'), v.strictObject({ x: v.number() }), [1]);
    expect('problems' in result && result.problems[0]).toMatchObject({ line: 2, field: 'x' });
  });
});

describe('problem lines', () => {
  it('name file, line, severity, field, message and rule', () => {
    const line = problemLine({
      severity: 'error',
      rule: 'shape',
      file: 'a.yaml',
      line: 3,
      field: fieldName(['roles', 2, 'from']),
      message: 'bad',
    });
    expect(line).toBe('a.yaml:3: error: roles[2].from: bad [shape]');
  });
});
