import type { Frame, Page } from 'puppeteer-core';

/** A painted mark as the page's own scripts can see it: highlight key, text, and the client rectangle of its first line, px. */
export interface PaintedMark {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands in the card's shadow root (reachable in the e2e build only). */
export interface ShownCard {
  readonly text: string;
  readonly role: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const OURS = /^r-(person|group|place|process|event)(-dark)?$/;

/** All marks painted on the page, in document order. */
export function paintedMarks(page: Page | Frame): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    const marks: { key: string; text: string; x: number; y: number; width: number; height: number }[] = [];
    for (const [key, highlight] of CSS.highlights) {
      for (const range of highlight) {
        if (!(range.startContainer instanceof Text)) continue;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const rect = live.getClientRects()[0];
        if (rect) marks.push({ key, text: live.toString(), x: rect.x, y: rect.y, width: rect.width, height: rect.height });
      }
    }
    return marks.sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

/** Texts of our marks, the page's own highlights left out. */
export async function markedTexts(page: Page | Frame): Promise<string[]> {
  return (await paintedMarks(page)).filter(({ key }) => OURS.test(key)).map(({ text }) => text);
}

/** Waits until at least `count` marks are painted. */
export async function waitForMarks(page: Page, count = 1): Promise<PaintedMark[]> {
  await page.waitForFunction(
    (wanted) => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0) >= wanted,
    { timeout: 20_000 },
    count,
  );
  return paintedMarks(page);
}

/**
 * Scrolls the text into view and moves the real pointer onto the middle of its `occurrence`-th appearance, as a hand would: in steps.
 *
 * @param frame - Where the text stands; the page itself unless told otherwise.
 */
export async function pointAt(page: Page, text: string, occurrence = 0, frame: Frame = page.mainFrame()): Promise<void> {
  const point = await frame.evaluate(
    (wanted, index) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest('script, style, template')) continue;
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (seen++ !== index) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const rect = range.getClientRects()[0];
          return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
        }
      }
      return null;
    },
    text,
    occurrence,
  );
  if (!point) throw new Error(`"${text}" (occurrence ${occurrence}) is not on the page`);
  const corner = await cornerOf(frame);
  const target = { x: corner.x + point.x, y: corner.y + point.y };
  await page.mouse.move(Math.max(0, target.x - 40), Math.max(0, target.y - 60));
  await page.mouse.move(target.x, target.y, { steps: 12 });
}

/** Where a frame's content begins in the page's viewport, CSS px; the frame is scrolled into view. */
async function cornerOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  if (!element) return { x: 0, y: 0 };
  return element.evaluate((box) => {
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y } = box.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(box);
    return { x: x + box.clientLeft + Number.parseFloat(paddingLeft), y: y + box.clientTop + Number.parseFloat(paddingTop) };
  });
}

/** The card that is open now, or null. */
export function shownCard(page: Page | Frame): Promise<ShownCard | null> {
  return page.evaluate(() => {
    for (const host of document.querySelectorAll('[popover]')) {
      const card = host.shadowRoot?.querySelector('.card');
      if (!card) continue;
      const rect = card.getBoundingClientRect();
      if (rect.width === 0) continue;
      return {
        text: card.textContent ?? '',
        role: card.getAttribute('role'),
        x: rect.x,
        y: rect.y,
        width: rect.width,
        height: rect.height,
      };
    }
    return null;
  });
}

/** Waits until a card is open whose text holds `wanted`. */
export async function waitForCard(page: Page | Frame, wanted: string): Promise<ShownCard> {
  const deadline = Date.now() + 10_000;
  for (let card = await shownCard(page); ; card = await shownCard(page)) {
    if (card?.text.includes(wanted)) return card;
    if (Date.now() > deadline)
      throw new Error(`no card with "${wanted}" opened; ${card ? `the open one says: ${card.text}` : 'none is open'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the card that is open has come to rest: it slides in. */
export async function restingCard(page: Page | Frame): Promise<ShownCard> {
  const deadline = Date.now() + 5_000;
  for (let before = await shownCard(page); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await shownCard(page);
    if (now && now.y === before?.y && now.height === before.height) return now;
    if (Date.now() > deadline) throw new Error('no card is at rest');
    before = now;
  }
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page | Frame): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (await shownCard(page)) {
    if (Date.now() > deadline) throw new Error('the card is still open');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The host page's document as a string: what must be the same with and without the extension. */
export function documentOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** The same without elements of ours. */
export function ownDocumentOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) for (const element of copy.querySelectorAll('[data-r=""]')) element.remove();
    return copy instanceof Element ? copy.outerHTML : '';
  });
}
