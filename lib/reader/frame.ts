/** Less than this holds no card beside the text that it explains, CSS px. Advertisements and widgets are smaller, stories are not. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 180;

/** What is asked of a window. */
type Frame = Pick<Window, 'top' | 'innerWidth' | 'innerHeight' | 'addEventListener' | 'removeEventListener'>;

/** Resolves when the window is large enough to read in: at once for a tab's own page, for frames when they have the size for a card. */
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
  return window === window.top || (window.innerWidth >= LEAST_WIDTH && window.innerHeight >= LEAST_HEIGHT);
}

/** The address that a document's rights come from: that of its page for frames without an address of their own. */
export function addressOf({ location, origin }: Pick<Window, 'location' | 'origin'>): string {
  return location.protocol === 'about:' ? `${origin}/` : location.href;
}
