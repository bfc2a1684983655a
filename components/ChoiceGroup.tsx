export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  /** Name of the radio group, unique on the page. */
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few, each with a line that says what it means. */
export function ChoiceGroup<Value extends string>({ legend, name, choices, value, onChange }: ChoiceGroupProps<Value>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <span class="choice-label">{choice.label}</span>
            {choice.hint && <span class="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
