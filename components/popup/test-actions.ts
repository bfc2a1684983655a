import { vi } from 'vitest';

/** What the popup can be asked for, each a spy. */
export function fakeActions() {
  return {
    search: vi.fn(),
    openEntity: vi.fn(),
    remember: vi.fn(),
    forgetRecent: vi.fn(),
    openEvent: vi.fn(),
    back: vi.fn(),
    toggleTimeline: vi.fn(),
    selectArticle: vi.fn(),
    setDate: vi.fn(),
    setSiteOn: vi.fn(),
    resume: vi.fn(),
    grantSite: vi.fn(),
    readOnce: vi.fn(),
    showOnPage: vi.fn(),
    exportPage: vi.fn(),
    show: vi.fn(),
  };
}
