import type { Language } from '../corpus/kinds';

/** Frequent words of the languages in Latin script. Words that several of them share count for each. */
export const STOP_WORDS: ReadonlyMap<Language, ReadonlySet<string>> = new Map<Language, ReadonlySet<string>>([
  [
    'en',
    words(
      'the of and to in that was for with said has have been which were from their would this are not it on by as but had they his who',
    ),
  ],
  [
    'fr',
    words('le les des du et dans une pour par sur qui que est avec au aux ont été plus selon cette mais leur son sa ces être après entre'),
  ],
  [
    'de',
    words(
      'der die das und den von mit für auf dem ist im nicht eine ein sich des zu auch nach bei wurde werden als wie oder aus sind einer',
    ),
  ],
  ['es', words('el los las del una por con para que se su al lo como más fue sus según pero ha han este esta entre sobre desde también')],
  [
    'tr',
    words('ve bir bu için ile da de olan olarak daha en çok sonra kadar gibi ise ama göre etti oldu dedi edildi olduğunu değil karşı ya'),
  ],
  ['ku', words('û ku li bi di de ji bo jî ev wê wî hat hatin kir kirin da min me çû dike ne ser nav dê yên ên wekî')],
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
