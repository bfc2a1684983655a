import type { Mock } from 'vitest';
import { vi } from 'vitest';
import type { Answer, BackgroundContract, PageContract } from '../messages';
import type { AskBackground, AskPage } from './ports';

type Answers<Contract extends Record<string, readonly unknown[]>> = Partial<Record<keyof Contract, (request: never) => unknown>>;

/** A port that answers from a table of functions; what the table lacks is silent, as a tab without an annotator is. */
export interface FakePorts {
  readonly background: AskBackground;
  readonly page: AskPage;
  /** Every question asked: its name and its request. */
  readonly asked: Mock<(name: string, request: unknown) => void>;
}

/** Ports whose answers a test writes down. */
export function fakePorts(background: Answers<BackgroundContract>, page: Answers<PageContract> = {}): FakePorts {
  const asked = vi.fn<(name: string, request: unknown) => void>();
  const answer = async (table: Answers<BackgroundContract> | Answers<PageContract>, name: string, request: unknown) => {
    asked(name, request);
    const found = Object.entries(table).find(([key]) => key === name)?.[1];
    if (!found) throw new Error(`Nobody answers ${name}.`);
    return Reflect.apply(found, undefined, [request]);
  };
  return {
    asked,
    background: <N extends keyof BackgroundContract>(name: N, request: unknown): Promise<Answer<BackgroundContract, N>> =>
      answer(background, name, request),
    page: <N extends keyof PageContract>(_tab: number, name: N, request: unknown): Promise<Answer<PageContract, N>> =>
      answer(page, name, request),
  };
}
