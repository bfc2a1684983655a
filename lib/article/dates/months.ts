/**
 * Month names in the languages whose press the lexicon covers, January first, in every spelling that news pages use: full and short forms,
 * cases, and for Arabic the three sets in use (Levant and Iraq; Egypt and the Gulf; Maghreb).
 */
const MONTH_NAMES: readonly string[] = [
  'january,jan,januar,jänner,jän,janvier,janv,enero,ene,ocak,oca,январь,января,янв,يناير,جانفي,كانون الثاني,rêbendan',
  'february,feb,februar,feber,février,févr,fév,febrero,şubat,şub,февраль,февраля,февр,фев,فبراير,فيفري,شباط,sibat',
  'march,mar,märz,mär,mrz,mars,marzo,mart,март,марта,мар,مارس,آذار,adar',
  'april,apr,avril,avr,abril,abr,nisan,nis,апрель,апреля,апр,أبريل,أفريل,نيسان,nîsan',
  'may,mai,mayo,mayıs,май,мая,مايو,ماي,أيار,gulan',
  'june,jun,juni,juin,junio,haziran,haz,июнь,июня,июн,يونيو,يونيه,جوان,حزيران,hezîran',
  'july,jul,juli,juillet,juil,julio,temmuz,tem,июль,июля,июл,يوليو,يوليه,يوليوز,جويلية,تموز,tîrmeh',
  'august,aug,août,agosto,ago,ağustos,ağu,август,августа,авг,أغسطس,غشت,أوت,آب,tebax',
  'september,sept,sep,septembre,septiembre,setiembre,eylül,eyl,сентябрь,сентября,сент,сен,سبتمبر,شتنبر,أيلول,îlon',
  'october,oct,oktober,okt,octobre,octubre,ekim,eki,октябрь,октября,окт,أكتوبر,تشرين الأول,cotmeh',
  'november,nov,novembre,noviembre,kasım,kas,ноябрь,ноября,нояб,ноя,نوفمبر,نونبر,تشرين الثاني,mijdar',
  'december,dec,dezember,dez,décembre,déc,diciembre,dic,aralık,ara,декабрь,декабря,дек,ديسمبر,دجنبر,كانون الأول',
];

/** Folds a word for comparison: small letters, no diacritics, one form for the Arabic letter variants. Lengths may change. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(',').map((name) => [name.split(' ').map(foldWord).join(' '), index + 1] as const)),
);

/** The month (1 to 12) that a folded word, or two folded words joined by a space, name. */
export function monthNamed(folded: string): number | undefined {
  return MONTHS.get(folded);
}
