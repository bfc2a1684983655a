/** Sites of browser makers on which no extension runs, whatever it was granted. */
const CLOSED_HOSTS: readonly string[] = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** Host and access pattern of a page that extensions may read; `undefined` for all other addresses. */
export function siteOf(url: string | undefined): { readonly host: string; readonly pattern: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || CLOSED_HOSTS.includes(hostname)) return undefined;
  return { host: hostname, pattern: `*://${hostname}/*` };
}
