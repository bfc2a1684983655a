import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Budgets in bytes after gzip, by file of the built extension. A file without a budget is listed, not judged. */
const BUDGETS: Readonly<Record<string, number>> = {
  'content-scripts/reader.js': 12 * 1024,
  'content-scripts/reader.css': 1024,
  'annotator.js': 36 * 1024,
  // Loaded after the marks, and only in pages that have names.
  'card.js': 19.5 * 1024,
  // In frames that have names, in place of the card's; and in pages with such frames.
  'framed-card.js': 10.5 * 1024,
  'card-guest.js': 13.5 * 1024,
  'background.js': 90 * 1024,
};

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const rows = ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
  const folder = join('.output', build);
  return files(folder).map((file) => {
    const name = relative(folder, file);
    const gzip = gzipSync(readFileSync(file), { level: 9 }).length;
    const budget = BUDGETS[name];
    return { build, file: name, gzip, budget: budget ?? null, over: budget !== undefined && gzip > budget };
  });
});

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: rows }));
else console.table(rows);
for (const { build, file, gzip, budget } of rows.filter((row) => row.over)) {
  console.error(`${build}/${file} has ${gzip} bytes after gzip; its budget in tools/sizes.ts is ${budget}.`);
  process.exitCode = 1;
}
for (const name of Object.keys(BUDGETS)) {
  if (rows.some((row) => row.file === name)) continue;
  console.error(`${name} has a budget in tools/sizes.ts but was not built. Correct the name there.`);
  process.exitCode = 1;
}
