import type { DayNumber } from '../../time/types';

/** What a page's metadata says about one story. Which story on the page it means is found by its headline or address. */
export interface HeadItem {
  readonly source: 'json-ld' | 'meta';
  readonly title?: string | undefined;
  /** The first words of its text. */
  readonly opening?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: DayNumber | undefined;
  readonly modified?: DayNumber | undefined;
  /** One entry of a live blog. */
  readonly isEntry: boolean;
}
