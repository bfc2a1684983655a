import { foldWord } from './months';

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/[\s,]+/).map(foldWord));

/** Words that say that a date is when a story was changed. */
export const UPDATED_WORDS = folded(
  'updated, update, modified, revised, amended, jour, actualisé, actualisée, modifié, modifiée, aktualisiert, aktualisierung, stand, geändert, ' +
    'actualizado, actualizada, actualización, modificado, güncelleme, güncellenme, güncellendi, обновлено, обновлен, обновлена, изменено, ' +
    'تحديث, التحديث, محدث, تعديل, التعديل',
);

/** Words that say that a date is when a story appeared. */
export const PUBLISHED_WORDS = folded(
  'published, posted, publication, issued, filed, created, publié, publiée, parution, veröffentlicht, erstellt, erschienen, publicado, publicada, ' +
    'publicación, yayınlanma, yayımlanma, yayın, yayınlandı, yayımlandı, giriş, eklenme, опубликовано, опубликована, публикации, размещено, ' +
    'نشر, النشر, نشرت, نُشر',
);

/** Words that stand in date lines and say nothing: days of the week, clock times, "last", "on", "date". */
export const DATE_LINE_WORDS = folded(
  'last, first, on, at, date, time, dated, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, ' +
    'fri, sat, sun, am, pm, gmt, utc, bst, est, edt, et, cet, cest, eet, eest, msk, ist, h, hrs, hours, read, min, mins, minutes, minute, ' +
    'le, à, mis, mise, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, heure, heures, paris, ' +
    'um, uhr, vom, den, datum, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, mo, di, mi, do, fr, sa, so, ' +
    'el, la, las, a, fecha, lunes, martes, miércoles, jueves, viernes, sábado, domingo, hora, horas, ' +
    'saat, tarih, tarihi, son, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, ' +
    'в, г, года, дата, время, мск, понедельник, вторник, среда, четверг, пятница, суббота, воскресенье, ' +
    'في, يوم, تاريخ, بتاريخ, آخر, تم, الساعة, بتوقيت, غرينتش, جرينتش, م, ص, هـ, الإثنين, الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد',
);

/** Words before a date that make it the date of what a sentence tells. */
export const PREPOSITIONS = folded('on, at, am, um, vom, den, le, el, la, à, a, в, في');
