/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits as ASCII digits; everything else, and every length, stays as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
