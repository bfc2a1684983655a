import { describe, expect, it } from 'vitest';
import { languageStretches } from './languages';

const EN = 'The minister said that it was not for them to say who had been there, and that they would have to ask the army about it.';
const DE =
  'Der Minister sagte, dass es nicht an ihm sei zu sagen, wer dort gewesen ist, und dass sie die Armee nach den Vorgängen in der Stadt fragen müssten, die sich für das Lager und die Straße dorthin nicht interessiert hat.';
const AR = 'قال الوزير إن الأمر ليس بيده ولا يعرف من كان هناك في ذلك اليوم وإن عليهم سؤال الجيش';

function stretches(...paragraphs: string[]) {
  const starts = paragraphs.map((_, at) => paragraphs.slice(0, at).join('\n').length + (at > 0 ? 1 : 0));
  return languageStretches(paragraphs.join('\n'), starts, 'en').map(([start, lang]) => [starts.indexOf(start), lang]);
}

describe('languageStretches', () => {
  it('is empty for an article in one language', () => expect(stretches(EN, EN, EN)).toEqual([]));
  it('tells where another language begins and ends', () => {
    expect(stretches(EN, AR, EN)).toEqual([
      [1, 'ar'],
      [2, 'en'],
    ]);
    expect(stretches(EN, DE)).toEqual([[1, 'de']]);
    expect(stretches(AR, EN)).toEqual([
      [0, 'ar'],
      [1, 'en'],
    ]);
  });
  it('joins neighbours in one language', () => expect(stretches(EN, DE, DE, EN).map(([at]) => at)).toEqual([1, 3]));
  it('leaves short paragraphs, names and unclear ones with the article', () => {
    expect(stretches(EN, 'دمشق', 'Der Spiegel', 'Karl Anders, Mira Anders, Jon Tarsk, Lena Moss, Velmar, Oster, Ardania, Sorland')).toEqual(
      [],
    );
  });
});
