import { locale } from '../../lib/i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in the largest fitting unit: "5.1 MB", never broken between the two. */
export function bytesText(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(locale(), { style: 'unit', unit: UNITS[power] ?? 'byte', maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** power).replaceAll(' ', '\u00a0');
}
