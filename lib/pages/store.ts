/** The state of one of our pages: read it, change it, hear of changes. */
export interface Store<State extends object> {
  readonly state: State;
  update(change: Partial<State>): void;
  /** Calls `listener` at once and after every change, until `signal` aborts. */
  subscribe(listener: (state: State) => void, signal: AbortSignal): void;
}

/** A store that holds `initial` until it is changed. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get state() {
      return state;
    },
    update(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      listener(state);
    },
  };
}
