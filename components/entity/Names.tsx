import type { NameView } from '../../lib/corpus/page-view';
import { groupBy } from '../../lib/group';
import { formatNumber, locale, t } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';

/** Kinds of name that tell something by themselves; the rest are spellings. */
const TELLING: ReadonlySet<NameView['kind']> = new Set(['former', 'nom-de-guerre', 'acronym']);

/** The names that tell of a time first, by their time, then, folded, every spelling by language. */
export function Names({ names }: { readonly names: readonly NameView[] }) {
  const telling = inOrder(dedupe(names.filter((name) => name.from || name.until || TELLING.has(name.kind))));
  const byLanguage = groupBy(names, (name) => name.lang);
  if (names.length === 0) return null;
  return (
    <section class="entity-part">
      <h3>{t('namesOverTime')}</h3>
      {telling.length > 0 && (
        <dl class="spellings">
          {[...groupBy(telling, periodOf)].map(([period, group]) => (
            <div key={period}>
              <dt>{period || t('undated')}</dt>
              <dd>
                {group.map((name, at) => (
                  <>
                    {at > 0 && ' · '}
                    <bdi lang={langOf(name)}>{name.text}</bdi>
                  </>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <details class="card-fold">
        <summary>{t('namesAll', formatNumber(names.length))}</summary>
        <dl class="spellings">
          {[...byLanguage].map(([lang, group]) => (
            <div key={lang}>
              <dt>{languageName(lang)}</dt>
              <dd lang={lang === 'und' ? undefined : lang} dir="auto">
                {[...new Set(group.map((name) => name.text))].join(lang === 'ar' ? '، ' : ', ')}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** The same name may be held under several kinds; its first mention suffices. */
function dedupe(names: readonly NameView[]): NameView[] {
  const seen = new Set<string>();
  return names.filter(({ text, from, until }) => {
    const key = `${text}|${from?.lo}|${until?.lo}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Oldest first; names without a date last. */
function inOrder(names: readonly NameView[]): NameView[] {
  const beginning = ({ from, until }: NameView): number => from?.lo ?? (until ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  return [...names].sort((a, b) => (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0));
}

const langOf = ({ lang }: NameView): string | undefined => (lang === 'und' ? undefined : lang);

function periodOf({ from, until }: NameView): string {
  if (from && until) return spanText(from, until);
  if (from) return t('lifeSince', dateText(from));
  return until ? t('lifeUntil', dateText(until)) : '';
}

function languageName(lang: NameView['lang']): string {
  if (lang === 'und') return t('langName');
  return new Intl.DisplayNames([locale()], { type: 'language' }).of(lang) ?? lang;
}
