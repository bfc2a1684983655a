import { render } from 'preact';

/** The least that a popup with Preact can be: what `bench/popup.ts` compares ours with. */
const root = document.getElementById('root');
if (root) render(<main class="entry">Empty</main>, root);
