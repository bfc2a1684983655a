/** Arrow keys, Home and End lead from row to row of a timeline; Enter opens a row by itself. */
export function walkRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('summary')];
  const at = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
  if (at < 0) return;
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    Home: rows[0],
    End: rows.at(-1),
  };
  if (!Object.hasOwn(targets, event.key)) return;
  // The card would scroll by it.
  event.preventDefault();
  targets[event.key]?.focus();
}

/** Scrolls the card, and nothing around it, so that the element stands in its middle. */
export function centre(element: HTMLElement | null): void {
  const body = element?.closest('.card-body');
  if (!element || !body) return;
  body.scrollTop += element.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 2;
}
