import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, shownTarget, step } from './machine';
import type { MachineConfig, MachineEffect, MachineEvent, MachineState } from './machine-types';

type Event = MachineEvent<string>;
type Over = Extract<Event, { type: 'over' }>;

/** Runs the machine with a clock: timers fire in their order, at their time. */
class Bench {
  state: MachineState<string> = initialState();
  readonly log: string[] = [];
  readonly #config: MachineConfig;
  #now = 0;
  #timers: { token: number; at: number }[] = [];

  constructor(trigger: MachineConfig['trigger'] = 'hover') {
    this.#config = { trigger };
  }

  send(event: Event): this {
    const { state, effects } = step(this.state, event, this.#config);
    this.state = state;
    for (const effect of effects) this.#perform(effect);
    return this;
  }

  over(target?: string, more: Partial<Over> = {}): this {
    const still = { onCard: false, towardsCard: false, fast: false, modifier: false };
    return this.send({ type: 'over', ...still, at: this.#now, ...(target && { target }), ...more });
  }

  card(): this {
    return this.over(undefined, { onCard: true });
  }

  press(target?: string, more: { onCard?: boolean; touch?: boolean } = {}): this {
    return this.send({ type: 'press', onCard: false, touch: false, ...(target && { target }), ...more });
  }

  wait(ms: number): this {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      this.send({ type: 'timer', token: next.token, at: next.at });
    }
    this.#now = end;
    return this;
  }

  #perform(effect: MachineEffect<string>): void {
    if (effect.type === 'schedule') this.#timers.push({ token: effect.token, at: Math.max(this.#now, effect.due) });
    else if (effect.type === 'close') this.log.push(effect.returnFocus ? 'close and return focus' : 'close');
    else if (effect.type === 'dialog')
      this.log.push(`dialog ${effect.target}${effect.pinned ? ' pinned' : ''}${effect.focus ? ' focus' : ''}`);
    else if (effect.type === 'open') this.log.push(`${effect.sheet ? 'sheet' : 'open'} ${effect.target}`);
    else this.log.push(`${effect.type} ${effect.target}`);
  }
}
const opened = () => {
  const bench = new Bench().over('a').wait(500);
  bench.log.length = 0;
  return bench;
};

describe('hovering', () => {
  it.each<[string, (bench: Bench) => Bench, string[]]>([
    ['gets the content early and opens late', (b) => b.over('a').wait(499), ['prepare a']],
    ['opens after the delay', (b) => b.over('a').wait(500), ['prepare a', 'open a']],
    [
      'counts the delay from when the pointer moved, not from when we heard of it',
      (b) => b.wait(40).over('a', { at: 0 }).wait(460),
      ['prepare a', 'open a'],
    ],
    ['passing over does nothing', (b) => b.over('a').wait(100).over().wait(1000), []],
    ['leaving early does not open', (b) => b.over('a').wait(400).over().wait(1000), ['prepare a']],
    ['moving on the mark does not start anew', (b) => b.over('a').wait(300).over('a').wait(200), ['prepare a', 'open a']],
    ['another mark starts anew', (b) => b.over('a').wait(400).over('b').wait(499), ['prepare a', 'prepare b']],
    ['a fast pointer has to calm down first', (b) => b.over('a').wait(450).over('a', { fast: true }).wait(50), ['prepare a']],
    ['... and then it opens', (b) => b.over('a').wait(450).over('a', { fast: true }).wait(150), ['prepare a', 'open a']],
    ['Escape while waiting', (b) => b.over('a').wait(400).send({ type: 'escape' }).wait(1000), ['prepare a']],
  ])('%s', (_, play, log) => {
    expect(play(new Bench()).log).toEqual(log);
  });
});

describe('an open card', () => {
  it.each<[string, (bench: Bench) => Bench, string[]]>([
    ['stays while the pointer is on the mark', (b) => b.over('a').wait(5000), []],
    ['stays for the grace after leaving', (b) => b.over().wait(299), []],
    ['closes after it', (b) => b.over().wait(300), ['close']],
    ['stays when the pointer comes to it', (b) => b.over().wait(200).card().wait(5000), []],
    ['stays when the pointer comes back to the mark', (b) => b.over().wait(200).over('a').wait(5000), []],
    ['closes when the pointer leaves it', (b) => b.card().over().wait(300), ['close']],
    ['gives way to another mark', (b) => b.over('b').wait(500), ['prepare b', 'close', 'open b']],
    ['another mark on the way to the card means nothing', (b) => b.over('b', { towardsCard: true }).wait(200).card().wait(5000), []],
    ['travelling renews the grace', (b) => b.over('b', { towardsCard: true }).wait(200).over('b', { towardsCard: true }).wait(299), []],
    ['another mark passed over while leaving means nothing', (b) => b.over('b').wait(50).over().wait(1000), ['close']],
    ['Escape closes it', (b) => b.send({ type: 'escape' }).wait(1000), ['close']],
    ['pressing elsewhere closes it', (b) => b.press(), ['close']],
    ['pressing the mark enters it', (b) => b.press('a'), ['dialog a focus']],
    ['pressing the card enters it', (b) => b.press(undefined, { onCard: true }), ['dialog a focus']],
    ['Enter enters it', (b) => b.send({ type: 'enter' }), ['dialog a focus']],
    ['pinning enters and keeps it', (b) => b.send({ type: 'pin' }), ['dialog a pinned focus']],
    ['closes when its text goes', (b) => b.send({ type: 'stale', target: 'a' }), ['close']],
    ["does not care for other marks' text", (b) => b.send({ type: 'stale', target: 'b' }), []],
  ])('%s', (_, play, log) => {
    expect(play(opened()).log).toEqual(log);
  });
});

describe('a dialog', () => {
  const dialog = (pinned: boolean) => {
    const bench = opened().send({ type: pinned ? 'pin' : 'enter' });
    bench.log.length = 0;
    return bench;
  };
  it.each<[string, boolean, (bench: Bench) => Bench, string[]]>([
    ['stays when the pointer leaves', false, (b) => b.over().wait(5000).over('b').wait(5000), []],
    ['Escape closes it and gives the focus back', false, (b) => b.send({ type: 'escape' }), ['close and return focus']],
    ['its button closes it', false, (b) => b.send({ type: 'close' }), ['close and return focus']],
    ['pressing elsewhere closes it', false, (b) => b.press(), ['close and return focus']],
    ['pressing inside it does not', false, (b) => b.press(undefined, { onCard: true }), []],
    ['can be pinned', false, (b) => b.send({ type: 'pin' }).press(), ['dialog a pinned']],
    ['pinned, stays when something else is pressed', true, (b) => b.press().wait(1000), []],
    ['pinned, is released by the same button', true, (b) => b.send({ type: 'pin' }).press(), ['dialog a', 'close and return focus']],
    ['pinned, closes on Escape', true, (b) => b.send({ type: 'escape' }), ['close and return focus']],
    ['gives way to another mark that is pressed', true, (b) => b.press('b'), ['open b']],
    ['stays when its text goes', false, (b) => b.send({ type: 'stale', target: 'a' }), []],
  ])('%s', (_, pinned, play, log) => {
    expect(play(dialog(pinned)).log).toEqual(log);
  });
});

describe('other ways to open', () => {
  it.each<[string, MachineConfig['trigger'], (bench: Bench) => Bench, string[]]>([
    ['hovering does nothing when clicks are asked for', 'click', (b) => b.over('a').wait(1000), []],
    ['a click opens', 'click', (b) => b.over('a').press('a'), ['open a']],
    ['a card opened by a click stays', 'click', (b) => b.press('a').over().wait(5000).over('b').wait(5000), ['open a']],
    ['a click opens when hovering does too', 'hover', (b) => b.over('a').press('a').wait(1000), ['open a']],
    ['hovering without the key does nothing', 'modifier', (b) => b.over('a').wait(1000), []],
    ['with the key it opens soon', 'modifier', (b) => b.over('a', { modifier: true }).wait(150), ['prepare a', 'open a']],
    [
      'the key pressed over a mark opens',
      'modifier',
      (b) => b.over('a').wait(900).over('a', { modifier: true }).wait(150),
      ['prepare a', 'open a'],
    ],
    ['the key released while waiting', 'modifier', (b) => b.over('a', { modifier: true }).wait(99).over('a').wait(900), []],
    ['a tap opens a sheet', 'hover', (b) => b.press('a', { touch: true }), ['sheet a']],
    ['tapping elsewhere closes it', 'hover', (b) => b.press('a', { touch: true }).press(undefined, { touch: true }), ['sheet a', 'close']],
    ['tapping the mark again leaves it', 'hover', (b) => b.press('a', { touch: true }).press('a', { touch: true }), ['sheet a']],
    [
      'tapping into it enters it',
      'hover',
      (b) => b.press('a', { touch: true }).press(undefined, { onCard: true, touch: true }),
      ['sheet a', 'dialog a focus'],
    ],
    ['the keyboard opens at once', 'click', (b) => b.send({ type: 'reach', target: 'a' }), ['open a']],
    [
      'the keyboard goes on',
      'hover',
      (b) => b.send({ type: 'reach', target: 'a' }).send({ type: 'reach', target: 'b' }),
      ['open a', 'open b'],
    ],
    ['Enter without a card means nothing', 'hover', (b) => b.send({ type: 'enter' }).send({ type: 'pin' }), []],
  ])('%s', (_, trigger, play, log) => {
    expect(play(new Bench(trigger)).log).toEqual(log);
  });
});

describe('whatever happens', () => {
  const target = fc.constantFrom('a', 'b', undefined);
  const anyEvent: fc.Arbitrary<(bench: Bench) => Bench> = fc.oneof(
    fc.tuple(target, fc.boolean(), fc.boolean()).map(
      ([t, towardsCard, fast]) =>
        (b: Bench) =>
          b.over(t, { towardsCard, fast }),
    ),
    fc.constant((b: Bench) => b.card()),
    fc.tuple(target, fc.boolean()).map(
      ([t, touch]) =>
        (b: Bench) =>
          b.press(t, { touch }),
    ),
    fc.constantFrom<Event>({ type: 'enter' }, { type: 'pin' }, { type: 'escape' }, { type: 'close' }).map((e) => (b: Bench) => b.send(e)),
    fc.constantFrom('a', 'b').map((t) => (b: Bench) => b.send({ type: 'stale', target: t })),
    fc.constantFrom('a', 'b').map((t) => (b: Bench) => b.send({ type: 'reach', target: t })),
    fc.integer({ min: 1, max: 700 }).map((ms) => (b: Bench) => b.wait(ms)),
  );

  it('what was opened and closed agrees with the state, and Escape ends everything', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const bench = new Bench();
        let shown: string | undefined;
        for (const event of events) {
          bench.log.length = 0;
          event(bench);
          for (const line of bench.log) {
            const opening = /^(?:open|sheet) (\w)$/.exec(line);
            if (opening) shown = opening[1];
            else if (line.startsWith('close')) shown = undefined;
          }
          expect(shownTarget(bench.state)).toBe(shown);
        }
        bench.send({ type: 'escape' }).wait(5000);
        expect(bench.state.phase).toBe('idle');
      }),
    );
  });
});
