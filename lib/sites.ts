/**
 * The site that an address belongs to: its host without a leading `www.`; `undefined` when it is no web page. This is how sites stand in
 * the setting `disabledSites`.
 */
export function siteOfUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\./, '');
}

/** The host in an address; empty when there is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** Whether marking is switched off for a host or address's host: a site that is off takes its subdomains with it. */
export function isSiteDisabled(disabledSites: readonly string[], host: string): boolean {
  return disabledSites.some((site) => isWithin(host, site.replace(/^www\./, '')));
}

/** The list of sites that are off after a host was switched on or off; entries stay sorted and unique. */
export function withSite(disabledSites: readonly string[], host: string, enabled: boolean): string[] {
  const site = host.replace(/^www\./, '');
  if (enabled) return disabledSites.filter((disabled) => !isWithin(host, disabled.replace(/^www\./, '')));
  return [...new Set([...disabledSites, site])].sort();
}

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Whether one of the browser's host patterns, such as `*://*.news.example/*`, covers an address. */
export function coversAddress(patterns: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]+)\//.exec(pattern) ?? [];
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (host === '*' || host === hostname) return true;
    return host.startsWith('*.') && isWithin(hostname, host.slice(2));
  });
}
