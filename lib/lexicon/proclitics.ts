import type { LanguageRules } from '../corpus/language-rules';

/** A form with particles written before it in one word. */
export interface PrefixedForm {
  readonly text: string;
  /** UTF-16 units of `text` that belong to the particles and not to the name. */
  readonly prefix: number;
}

/**
 * A form with each of the language's proclitics before it. Where a joint applies, the proclitic and the form's start are written together
 * in the joint's way (Arabic "l-" and the article); what the proclitic alone would take up counts as prefix.
 */
export function withProclitics(form: string, { proclitics, joints }: LanguageRules): PrefixedForm[] {
  return proclitics.map((proclitic) => {
    const joint = joints.find(([before, start]) => before === proclitic && form.startsWith(start));
    const text = joint ? joint[2] + form.slice(joint[1].length) : proclitic + form;
    return { text, prefix: proclitic.length };
  });
}
