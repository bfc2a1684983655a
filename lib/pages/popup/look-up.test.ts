import { describe, expect, it, vi } from 'vitest';
import { day, entry, MAYOR } from '../test-views';
import { popup, settled } from './test-popup';

describe('look-up', () => {
  it('asks as of the story’s date and tells what is on the page', async () => {
    const { actions, asked, state } = await popup({ search: () => ({ results: [entry('mayor', 'Ada')] }) });
    actions.search('ada');
    await settled();
    expect(asked).toHaveBeenCalledWith('search', {
      query: 'ada',
      date: day('2017-12-22'),
      onPage: ['mayor', 'council', 'bridge', 'river'],
      limit: 20,
    });
    expect(state().results?.map((result) => result.id)).toEqual(['mayor']);
  });

  it('lets the newest question win', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const { actions, state } = await popup({ search: () => new Promise((resolve) => answers.push(resolve)) });
    actions.search('a');
    actions.search('ab');
    await settled();
    expect(state().asking).toBe(true);
    answers[1]?.({ results: [entry('new', 'New')] });
    await settled();
    expect(state().asking).toBe(false);
    answers[0]?.({ results: [entry('old', 'Old')] });
    await settled();
    expect(state().results?.map((result) => result.id)).toEqual(['new']);
  });

  it('returns to the page when the field is emptied, whatever is still under way', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const { actions, state } = await popup({ search: () => new Promise((resolve) => answers.push(resolve)) });
    actions.search('a');
    actions.search('');
    answers[0]?.({ results: [entry('old', 'Old')] });
    await settled();
    expect(state()).toMatchObject({ query: '', results: undefined });
  });

  it('tells a failure and forgets it with the next action', async () => {
    const { actions, state } = await popup();
    actions.search('a');
    await settled();
    expect(state()).toMatchObject({ failed: true, asking: false });
    actions.search('');
    expect(state().failed).toBe(false);
  });
});

describe('cards', () => {
  it('open as of the story’s date and close again', async () => {
    const { actions, asked, state } = await popup({ 'card.get': () => ({ cards: [MAYOR] }) });
    actions.openEntity('mayor');
    await settled();
    expect(asked).toHaveBeenCalledWith('card.get', { items: [{ id: 'mayor', date: day('2017-12-22') }] });
    expect(state().cards).toEqual([MAYOR]);
    actions.back();
    expect(state().cards).toEqual([]);
  });

  it('grow to the whole timeline and shrink again', async () => {
    const whole = { ...MAYOR, wholeTimeline: true } as const;
    const answers = [MAYOR, whole, MAYOR];
    const { actions, asked, state } = await popup({ 'card.get': () => ({ cards: answers.splice(0, 1) }) });
    actions.toggleTimeline();
    actions.openEntity('mayor');
    await settled();
    actions.toggleTimeline();
    await settled();
    expect(asked).toHaveBeenLastCalledWith('card.get', { items: [{ id: 'mayor', date: day('2017-12-22'), wholeTimeline: true }] });
    expect(state().cards).toEqual([whole]);
    actions.toggleTimeline();
    await settled();
    expect(state().cards).toEqual([MAYOR]);
  });

  it('fail visibly when the corpus no longer has the entry', async () => {
    const { actions, state } = await popup({ 'card.get': () => ({ cards: [] }) });
    actions.openEntity('gone');
    await settled();
    expect(state()).toMatchObject({ failed: true, cards: [] });
  });

  it('lead to the next mention on the page', async () => {
    const { actions, asked } = await popup({}, { 'page.step': () => ({ found: true }) });
    actions.showOnPage('mayor');
    await settled();
    expect(asked).toHaveBeenCalledWith('page.step', { direction: 'next', entity: 'mayor', open: false });
  });
});

describe('what was looked up before', () => {
  const card = { cards: [MAYOR] };

  it('is remembered when it was looked for, and shown', async () => {
    const { actions, recent, state } = await popup({ search: () => ({ results: [] }), 'card.get': () => card });
    recent.read.mockResolvedValue(['mayor']);
    actions.openEntity('mayor');
    await settled();
    expect(recent.add).not.toHaveBeenCalled();
    actions.search('ada');
    await settled();
    actions.openEntity('mayor');
    await settled();
    expect(recent.add).toHaveBeenCalledWith('mayor');
    await vi.waitFor(() => expect(state().recent.map(({ name }) => name)).toEqual(['Ada Example']));
    actions.forgetRecent();
    await settled();
    expect(recent.clear).toHaveBeenCalledOnce();
    expect(state().recent).toEqual([]);
  });

  it('is never remembered from a private window', async () => {
    const { actions, recent } = await popup({ search: () => ({ results: [] }), 'card.get': () => card }, {}, true, true);
    actions.search('ada');
    await settled();
    actions.openEntity('mayor');
    actions.remember('mayor');
    await settled();
    expect(recent.add).not.toHaveBeenCalled();
  });
});
