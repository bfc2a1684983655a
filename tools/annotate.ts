import { parseArgs } from 'node:util';
import { createLinker } from '../lib/linking/linker';
import { messageOf } from '../lib/result';
import { openLinkable } from './annotate/corpus';
import { annotate, readDocument } from './annotate/document';
import { type AnnotatedArticle, annotatePage } from './annotate/page';
import { answerJsonLines } from './json-lines';

const USAGE = `Finds and links the names of the corpus in texts.

  npm run --silent annotate < documents.jsonl       one {"id", "lang"?, "date"?, "text"} a line in, one {"id", "stories", "mentions"} a line out
  npm run --silent annotate -- --html FILE [--json] the articles of a page, with dates, languages and names
  --why                                             add the evidence for each link and the candidates rejected
  --pack PATH                                       a pack's file or a corpus folder; corpus/ by default`;

function printArticle({ title, lang, date, dateSources, relevance, mentions }: AnnotatedArticle): void {
  console.log(
    `${title || '(no title)'}\n  ${lang} · ${date ?? 'date unknown'}${date ? ` (${dateSources.join(', ')})` : ''} · ${relevance}`,
  );
  for (const mention of mentions) {
    console.log(`  ${String(mention.start).padStart(6)}  ${mention.score.toFixed(3)}  ${mention.text}  ->  ${mention.title}`);
    for (const { feature, value, detail } of mention.why?.evidence ?? []) {
      console.log(`            ${value >= 0 ? '+' : ''}${value.toFixed(2)}  ${feature}${detail ? ` (${detail})` : ''}`);
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      html: { type: 'string' },
      why: { type: 'boolean', default: false },
      pack: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const pack = await openLinkable(values.pack);
  const linker = createLinker(pack);
  if (values.html === undefined) {
    await answerJsonLines((line) => annotate(linker, pack.records, readDocument(line), values.why));
    return;
  }
  const articles = annotatePage(linker, pack.records, values.html, values.why);
  if (values.json) console.log(JSON.stringify({ file: values.html, articles }));
  else articles.forEach(printArticle);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
