/** How long the address of a download stays valid, ms: the browser must have begun to read it. */
const ADDRESS_LIFE = 60_000;

/** Offers bytes to the reader as a download, without any permission for downloads. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE);
}
