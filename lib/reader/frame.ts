/** A smaller frame shows less than two lines of text: a button, a counter, a strip of advertising; CSS px. */
const LEAST: Room = { width: 160, height: 70 };
/** Less than this holds no card beside the text that it explains. It counts where the card is shown in the frame itself, CSS px. */
const LEAST_FOR_CARD: Room = { width: 240, height: 180 };

interface Room {
  readonly width: number;
  readonly height: number;
}

/** What is asked of a window. */
type Frame = Pick<Window, 'top' | 'parent' | 'innerWidth' | 'innerHeight' | 'addEventListener' | 'removeEventListener'>;

/**
 * Resolves when the window is large enough to read in: at once for a tab's own page. A frame of that page has its cards shown in the page, and
 * needs no room for them; frames further in show their own.
 */
export async function whenReadable(window: Frame, signal: AbortSignal): Promise<void> {
  if (isReadable(window)) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!isReadable(window)) return;
      window.removeEventListener('resize', look);
      resolve();
    };
    window.addEventListener('resize', look, { passive: true, signal });
  });
}

function isReadable(window: Frame): boolean {
  const { width, height } = window.parent === window.top ? LEAST : LEAST_FOR_CARD;
  return window === window.top || (window.innerWidth >= width && window.innerHeight >= height);
}

/** The address that a document's rights come from: that of its page for frames without an address of their own. */
export function addressOf({ location, origin }: Pick<Window, 'location' | 'origin'>): string {
  return location.protocol === 'about:' ? `${origin}/` : location.href;
}
