/** A pause between insertions and their test, ms: one test for a burst. */
const BATCH_DELAY = 250;
/** With more inserted nodes than this, reading the whole document once is cheaper. */
const MANY_NODES = 200;
/** A page that has inserted this much text without a hit churns; it is left alone from then on. UTF-16 units. */
const MOST_TEXT = 20_000_000;
/** In a text of this many UTF-16 units the choice of what to look for pays. */
const LONG_TEXT = 16_384;
/** Units of a text that tell which are frequent in it. */
const SAMPLE = 1024;
/** Fewer units than this occur everywhere; with more than that, browsers switch to a search that is slower for texts of this kind. */
const PROBE_LEAST = 3;
const PROBE_MOST = 5;

/**
 * Whether the text holds at least one of the stems, compared unit by unit.
 *
 * The browser's own search is the cheapest test there is, but its cost depends on how often the first unit of what it looks for occurs: a stem
 * that begins with a frequent letter costs ten times one that begins with a capital. Long texts are therefore searched for a few units from
 * the middle of each stem, beginning with its rarest, and for the stem itself only where these occur.
 */
export function opensGate(text: string, stems: readonly string[]): boolean {
  if (text.length < LONG_TEXT) return stems.some((stem) => text.includes(stem));
  const frequency = frequencies(text);
  return stems.some((stem) => text.includes(probeOf(stem, frequency)) && text.includes(stem));
}

/** How often units occur in the text, by their lowest byte: a rough count that costs next to nothing. */
function frequencies(text: string): Uint16Array {
  const counts = new Uint16Array(256);
  for (let at = 0; at < SAMPLE; at++) {
    const low = text.charCodeAt(at) & 255;
    counts[low] = (counts[low] ?? 0) + 1;
  }
  return counts;
}

/** A few units of the stem that begin with the one that is rarest in the text. */
function probeOf(stem: string, frequency: Uint16Array): string {
  let start = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= Math.max(stem.length - PROBE_LEAST, 0); at++) {
    const count = frequency[stem.charCodeAt(at) & 255] ?? 0;
    if (count >= least) continue;
    start = at;
    least = count;
  }
  return stem.slice(start, start + PROBE_MOST);
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
