/** A pause between insertions and their test, ms: one test for a burst. */
const BATCH_DELAY = 250;
/** With more inserted nodes than this, reading the whole document once is cheaper. */
const MANY_NODES = 200;
/** A page that has inserted this much text without a hit churns; it is left alone from then on. UTF-16 units. */
const MOST_TEXT = 20_000_000;

/** Whether the text holds at least one of the stems, compared unit by unit: native search is the cheapest test there is. */
export function opensGate(text: string, stems: readonly string[]): boolean {
  return stems.some((stem) => text.includes(stem));
}

/**
 * Tests the document's text, and all text inserted later, against the gate's stems. Calls back once, at the first hit, and does nothing more.
 *
 * @param signal - Ends the watch.
 */
export function watchGate(document: Document, stems: readonly string[], onOpen: () => void, signal: AbortSignal): void {
  const open = () => {
    finish();
    onOpen();
  };
  const inserted = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tested = 0;

  const test = () => {
    timer = undefined;
    const whole = inserted.size > MANY_NODES;
    const nodes = whole ? [document.documentElement] : inserted;
    for (const node of nodes) {
      const text = node.isConnected ? (node.textContent ?? '') : '';
      tested += text.length;
      if (opensGate(text, stems)) {
        open();
        return;
      }
    }
    inserted.clear();
    if (tested > MOST_TEXT) finish();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') inserted.add(record.target);
      else for (const node of record.addedNodes) inserted.add(node);
    }
    timer ??= setTimeout(test, BATCH_DELAY);
  });
  const finish = () => {
    observer.disconnect();
    clearTimeout(timer);
    inserted.clear();
  };

  if (signal.aborted) return;
  if (opensGate(document.body?.textContent ?? '', stems)) {
    onOpen();
    return;
  }
  // On the document itself: `document.open` replaces everything below it.
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', finish, { once: true });
}
