import { ENTITY_KINDS, FAMILY_OF_KIND } from '../../lib/corpus/kinds';
import { t } from '../../lib/i18n';
import { kindName } from '../../lib/i18n-kinds';
import type { CorrectionsActions, CorrectionsState } from '../../lib/pages/options/corrections-controller';
import type { Settings } from '../../lib/settings';
import { ChoiceGroup } from '../ChoiceGroup';
import { Dot } from '../KindLabel';
import { Switch } from '../Switch';
import { CorrectionsSheet } from './CorrectionsSheet';
import { PauseSheet } from './PauseSheet';
import { Section } from './Section';

interface ReadingSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly corrections: CorrectionsState;
  readonly correctionsActions: CorrectionsActions;
}

/** How names are marked and how cards open. */
export function ReadingSection({ settings, onChange, corrections, correctionsActions }: ReadingSectionProps) {
  const { marks, trigger, hiddenKinds, focusableMarks, badge, pausedUntil } = settings;
  return (
    <Section title={t('reading')} lead={t('readingLead')}>
      <PauseSheet pausedUntil={pausedUntil} now={Date.now()} onPause={(until) => onChange({ pausedUntil: until })} />
      <section class="sheet is-padded">
        <ChoiceGroup
          legend={t('marks')}
          name="marks"
          value={marks}
          choices={[
            { value: 'first', label: t('marksFirst'), hint: t('marksFirstMore') },
            { value: 'all', label: t('marksAll'), hint: t('marksAllMore') },
            { value: 'none', label: t('marksNone'), hint: t('marksNoneMore') },
          ]}
          onChange={(value) => onChange({ marks: value })}
        />
      </section>
      <section class="sheet is-padded">
        <ChoiceGroup
          legend={t('trigger')}
          name="trigger"
          value={trigger}
          choices={[
            { value: 'hover', label: t('triggerHover'), hint: t('triggerHoverMore') },
            { value: 'modifier', label: t('triggerModifier'), hint: t('triggerModifierMore') },
            { value: 'click', label: t('triggerClick'), hint: t('triggerClickMore') },
          ]}
          onChange={(value) => onChange({ trigger: value })}
        />
      </section>
      <section class="sheet is-padded">
        <fieldset class="choices">
          <legend>{t('kindsMarked')}</legend>
          <div class="kinds">
            {ENTITY_KINDS.map((kind) => (
              <label key={kind} class="kind">
                <input
                  type="checkbox"
                  checked={!hiddenKinds.includes(kind)}
                  onChange={({ currentTarget }) => {
                    const others = hiddenKinds.filter((hidden) => hidden !== kind);
                    onChange({ hiddenKinds: currentTarget.checked ? others : [...others, kind] });
                  }}
                />
                <Dot family={FAMILY_OF_KIND[kind]} />
                {kindName(kind)}
              </label>
            ))}
          </div>
        </fieldset>
      </section>
      <section class="sheet is-padded">
        <Switch label={t('focusableMarks')} on={focusableMarks} onChange={(on) => onChange({ focusableMarks: on })} />
        <p class="choice-hint">{t('focusableMarksMore')}</p>
      </section>
      <section class="sheet is-padded">
        <Switch label={t('badge')} on={badge} onChange={(on) => onChange({ badge: on })} />
        <p class="choice-hint">{t('badgeMore')}</p>
      </section>
      <CorrectionsSheet state={corrections} actions={correctionsActions} />
    </Section>
  );
}
