import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { isoFromDay } from '../lib/time/day';
import { formatRange } from '../lib/time/format';
import { paintedMarks, pointAt, waitForCard, waitForMarks } from '../tests/e2e/harness/reading';
import { ExtensionDriver } from './browsers/extension-driver';
import { type BrowserName, type BrowserUnderTest, launch } from './browsers/launch';
import { TestNetwork } from './browsers/network';

/*
 * Shows the extension on a sample story: in a window where there is a display, otherwise headless, printing the names with their cards as of the
 * story's date and saving a screenshot. `--json` prints one JSON object instead of text.
 */
const STORY = 'http://pages.test/astana-2017.html';
/** Longer than the card's fading in, ms: animations inside its shadow root are not listed by the document. */
const FADE = 300;
const SCREENSHOT = resolve('.cache/sample-story.png');

/** A card as the demo prints it. */
interface PrintedCard {
  readonly name: string;
  readonly kind: string;
  readonly mentions: number;
  readonly atDate: readonly string[];
  readonly since: readonly string[];
  readonly sources: number;
}

const json = process.argv.includes('--json');
const browserName: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.argv.includes('--headless');

const network = new TestNetwork();
await network.start();
network.mount('pages.test', resolve('tests/pages'));
const browser = await launch(browserName, { proxyPort: network.port, headless: !hasDisplay });
try {
  if (hasDisplay) await showInWindow(browser);
  else await print(browser);
} finally {
  await browser.close().catch(() => undefined);
  await network.stop();
}

/** Leaves the reader alone with the story until the browser is closed. */
async function showInWindow({ browser: running }: BrowserUnderTest): Promise<void> {
  const page = await running.newPage();
  await page.goto(STORY);
  console.log(`${STORY} is open in a window of ${browserName}. Point at a marked name. Close the window to end.`);
  await new Promise((closed) => running.once('disconnected', closed));
}

/** Reads the story headless and prints what a reader would see. */
async function print(under: BrowserUnderTest): Promise<void> {
  const extension = await ExtensionDriver.open(under);
  await extension.askBackground('corpus.status', {});
  const page = await under.browser.newPage();
  await page.goto(STORY);
  await waitForMarks(page);
  const { articles } = await extension.askPage(STORY, 'page.summary', {});
  const printed = [];
  for (const article of articles) {
    const date = article.date?.day;
    const items = article.entities.map(({ entry }) => ({ id: entry.id, ...(date !== undefined && { date }) }));
    const { cards } = await extension.askBackground('card.get', { items });
    printed.push({
      title: article.title,
      date: date === undefined ? null : isoFromDay(date),
      cards: cards.map((card): PrintedCard => {
        const role = ({ label, from, until }: (typeof card.atDate)[number]) => {
          const dates = formatRange({ ...(from && { from }), ...(until && { until }) }, 'en-GB');
          return dates ? `${label} (${dates})` : label;
        };
        return {
          name: card.name,
          kind: card.kind,
          mentions: article.entities.find(({ entry }) => entry.id === card.id)?.count ?? 0,
          atDate: card.atDate.length > 0 ? card.atDate.map(role) : [card.identification],
          since: card.since.map(role),
          sources: card.sources.length,
        };
      }),
    });
  }
  const person = (await paintedMarks(page)).find(({ key }) => key.includes('person'));
  if (person) {
    await pointAt(page, person.text);
    await waitForCard(page, '');
    await new Promise((resolve) => setTimeout(resolve, FADE));
  }
  mkdirSync(resolve('.cache'), { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  if (json) console.log(JSON.stringify({ story: STORY, articles: printed, screenshot: SCREENSHOT }));
  else printText(printed);
}

function printText(articles: readonly { title: string; date: string | null; cards: readonly PrintedCard[] }[]): void {
  for (const { title, date, cards } of articles) {
    console.log(`\n${title}\nRead as of ${date ?? 'an unknown date'}\n`);
    for (const card of cards) {
      console.log(
        `${card.name} (${card.kind}, ${card.mentions} ${card.mentions === 1 ? 'mention' : 'mentions'}, ${card.sources} ${card.sources === 1 ? 'source' : 'sources'})`,
      );
      for (const line of card.atDate) console.log(`  at this article's date  ${line}`);
      for (const line of card.since) console.log(`  since then              ${line}`);
    }
  }
  console.log(`\nScreenshot: ${SCREENSHOT}`);
}
