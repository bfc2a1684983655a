import type { CardView } from '../../corpus/views';
import type { DayNumber } from '../../time/types';
import type { AccessMode, AccessPorts } from '../access';
import { chooseAccess } from '../access';
import type { AskBackground } from '../ports';
import type { Store } from '../store';
import { createStore } from '../store';

export interface WelcomeState {
  /** The mode in effect. */
  readonly mode: AccessMode | undefined;
  /** What became of the reader's last choice. */
  readonly choice: 'made' | 'declined' | 'failed' | undefined;
  /** Cards of the example, one per date, in the order asked for. */
  readonly example: readonly CardView[];
}

export interface WelcomePorts {
  readonly background: AskBackground;
  readonly access: AccessPorts;
  readonly mode: () => Promise<AccessMode>;
}

/** Which entity the example shows, and as of which days. */
export interface ExampleRequest {
  readonly id: string;
  readonly days: readonly DayNumber[];
}

export interface WelcomeController {
  readonly store: Store<WelcomeState>;
  /** Must be called within a click: it may ask for access. */
  readonly choose: (mode: AccessMode) => void;
  /** Loads the mode and the example. Without an answer the page does without an example. */
  start(example: ExampleRequest): Promise<void>;
}

/** Joins the welcome page with settings, host access and the corpus. */
export function createWelcomeController(ports: WelcomePorts): WelcomeController {
  const store = createStore<WelcomeState>({ mode: undefined, choice: undefined, example: [] });
  return {
    store,
    choose(mode) {
      chooseAccess(mode, ports.access)
        .then((held) => store.update(held ? { mode, choice: 'made' } : { choice: 'declined' }))
        .catch(() => store.update({ choice: 'failed' }));
    },
    async start({ id, days }) {
      const items = days.map((date) => ({ id, date }));
      const [mode, example] = await Promise.all([
        ports.mode(),
        ports.background('card.get', { items }).then(
          ({ cards }) => cards,
          () => [],
        ),
      ]);
      store.update({ mode, example });
    },
  };
}
