import { describe, expect, it } from 'vitest';
import { languageOf, languageOfTag } from './language';

const TEXTS = {
  en: 'The envoys said that they had agreed on a date for the next round, but not on who would be invited to it.',
  fr: 'Les émissaires ont annoncé une date pour le prochain cycle, mais ils ne se sont pas entendus sur la liste des invités.',
  de: 'Die Gesandten haben sich auf einen Termin für die nächste Runde geeinigt, aber nicht auf die Liste der Gäste, die kommen werden.',
  es: 'Los enviados anunciaron una fecha para la próxima ronda, pero no se pusieron de acuerdo sobre la lista de los invitados.',
  tr: 'Temsilciler bir sonraki tur için tarih belirledi ancak kimin davet edileceği konusunda anlaşamadı ve bu da sonra görüşülecek.',
  ru: 'Посланники назвали дату следующего раунда, но не договорились о списке приглашённых.',
  ar: 'أعلن المبعوثون موعد الجولة المقبلة لكنهم لم يتفقوا على قائمة المدعوين.',
} as const;

describe('languageOf', () => {
  it.each(Object.entries(TEXTS))('recognises %s without a statement', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
  });

  it.each(Object.entries(TEXTS))('keeps %s when the page states it', (lang, text) => {
    expect(languageOf(text, `${lang}-XX`)).toBe(lang);
  });

  it('believes the script, not the template', () => {
    expect(languageOf(TEXTS.ar, 'en')).toBe('ar');
    expect(languageOf(TEXTS.ru, 'en')).toBe('ru');
    expect(languageOf(TEXTS.en, 'ar')).toBe('en');
  });

  it('overrules a stated language only on clear evidence', () => {
    expect(languageOf(TEXTS.de.repeat(4), 'en')).toBe('de');
    expect(languageOf('Der Termin', 'en')).toBe('en');
  });

  it('knows neighbours apart', () => {
    expect(languageOf('سەرۆکی هەرێم لە کۆبوونەوەیەکدا وتی کە ڕێککەوتن دەکرێت')).toBe('ku');
    expect(languageOf('وزیر خارجه گفت که گفت‌وگوها در پایتخت ادامه می‌یابد و کشورها چند گزینه دارند')).toBe('und');
    expect(languageOf('Посланці назвали дату наступного раунду і її місце')).toBe('und');
  });

  it('says und where nothing tells', () => {
    expect(languageOf('')).toBe('und');
    expect(languageOf('12345')).toBe('und');
    expect(languageOf('Lorem ipsum', 'it')).toBe('und');
  });
});

describe('languageOfTag', () => {
  it('reads the primary language', () => {
    expect([
      languageOfTag('AR-sy'),
      languageOfTag('en_US'),
      languageOfTag('ckb'),
      languageOfTag('pl'),
      languageOfTag(''),
      languageOfTag(null),
    ]).toEqual(['ar', 'en', 'ku', 'und', undefined, undefined]);
  });
});
