/** A fingerprint in groups that people can read to each other: `ab12 cd34 ...`. */
export function fingerprintText(hex: string): string {
  return (hex.match(/.{1,4}/g) ?? []).join(' ');
}
