import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'tests/attack/conformance';
/** Rows of the table: name of the suite's test, file and title of ours, reason. */
const ROWS = [
  ...readFileSync('docs/tuf-conformance.md', 'utf8').matchAll(/^\| `(\w+)` \| (?:`([^`]+)`(?:: "([^"]+)")?)? ?\| ?(.*?) ?\|$/gm),
].map(([, name = '', file, title, reason = '']) => ({ name, file, title, reason }));

/** Whether a file has a test of this title, or of this title and a case. */
function hasTest(file: string, title: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text.includes(`('${title}: `) || text.includes(`('${title}'`);
}

describe('the checklist of the public conformance suite', () => {
  it.each(ROWS)('$name is tested, or left out for a reason', ({ name, file, title, reason }) => {
    if (file === undefined) expect(reason.length).toBeGreaterThan(10);
    else expect(hasTest(file, title ?? name)).toBe(true);
  });

  it('knows every test that is named after one of the suite', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts') && name !== 'checklist.test.ts');
    const titles = files.flatMap((name) =>
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/\('(test_\w+)/g)].map(([, title]) => title),
    );
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title) => !ROWS.some(({ name }) => name === title))).toEqual([]);
  });
});
