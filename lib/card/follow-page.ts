/** Calls back once a frame while the page scrolls or changes its size. Ends with the signal. */
export function followPage(window: Window, moved: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = () => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) moved();
    });
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('scroll', soon, options);
  window.addEventListener('resize', soon, options);
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });
}
