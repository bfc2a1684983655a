import { Component } from 'preact';
import { t } from '../../lib/i18n';

/** An entity by id and headword. */
interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NotThisProps {
  /** What the linker considered and rejected. */
  readonly rejected: readonly Named[];
  /** Rejects when the correction could not be kept. */
  readonly onCorrect: (instead: Named | undefined, everywhere: boolean) => Promise<void>;
  readonly onSearch: (query: string) => Promise<readonly Named[]>;
}

interface NotThisState {
  readonly open?: boolean;
  readonly failed?: boolean;
  readonly found?: readonly Named[];
  readonly instead?: Named | undefined;
  readonly everywhere?: boolean;
}

/** Brings a panel into the card's view when it opens at the end of a long card. */
export function reveal(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}

/** The reader says that a name does not mean this entity, and, if they know it, what it does mean. No hooks: pages would have to carry them. */
export class NotThis extends Component<NotThisProps, NotThisState> {
  readonly #search = async ({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) => {
    const query = field.value;
    const found = query ? await this.props.onSearch(query).catch(() => []) : [];
    // Otherwise a newer question has been asked meanwhile.
    if (query === field.value) this.setState({ found });
  };

  readonly #save = () => {
    const { instead, everywhere = false } = this.state;
    this.props.onCorrect(instead, everywhere).catch(() => this.setState({ failed: true }));
  };

  render({ rejected }: NotThisProps, { open, failed, found = [], instead, everywhere = false }: NotThisState) {
    if (!open) {
      return (
        <button type="button" class="card-not-this" onClick={() => this.setState({ open: true })}>
          {t('notThis')}
        </button>
      );
    }
    const choices = new Map([...rejected, ...found, ...(instead ? [instead] : [])].map((choice) => [choice.id, choice]));
    return (
      <div class="card-correct" ref={reveal}>
        <fieldset>
          <legend class="card-by">{t('notThisWho')}</legend>
          {[undefined, ...choices.values()].map((choice) => (
            <label key={choice?.id}>
              <input type="radio" name="instead" checked={instead?.id === choice?.id} onChange={() => this.setState({ instead: choice })} />{' '}
              {choice ? <bdi>{choice.name}</bdi> : t('notThisNobody')}
            </label>
          ))}
        </fieldset>
        <input type="search" aria-label={t('searchLabel')} placeholder={t('searchPlaceholder')} maxLength={120} onInput={this.#search} />
        <label>
          <input type="checkbox" checked={everywhere} onChange={() => this.setState({ everywhere: !everywhere })} />{' '}
          {t('notThisEverywhere')}
        </label>
        {failed && <p role="alert">{t('notThisFailed')}</p>}
        <button type="button" onClick={this.#save}>
          {t('notThisSave')}
        </button>
      </div>
    );
  }
}
