import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { isSiteDisabled } from './sites';

const Host = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(253));
/** One entry that does not fit must not cost the others their effect. */
const Hosts = v.pipe(
  v.array(v.unknown()),
  v.transform((entries) =>
    entries.flatMap((entry) => {
      const host = v.safeParse(Host, entry);
      return host.success ? [host.output] : [];
    }),
  ),
);

/** The tests' network has no certificates. */
const isProtected = (address: string) => address.startsWith('https://') || (__E2E__ && address.startsWith('http://'));

/** What an organisation sets for its readers; `public/managed-schema.json` says the same to browsers, docs/policy.md to people. */
const PolicySchema = v.object({
  /** No page is read. */
  off: v.fallback(v.optional(v.boolean(), false), false),
  /** Sites on which no page is read. */
  disabledSites: v.fallback(v.optional(Hosts, []), []),
  /** The only sites on which pages are read; empty = all. */
  onlySites: v.fallback(v.optional(Hosts, []), []),
  /** Address of the feed that every reader follows; empty = none. */
  feedAddress: v.fallback(v.optional(v.pipe(v.string(), v.url(), v.check(isProtected)), ''), ''),
  /** Fingerprint of the feed's first root, hexadecimal: it pins the keys. Without it the feed is not followed. */
  feedFingerprint: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.replace(/\s/g, '').toLowerCase()),
        v.regex(/^[0-9a-f]{64}$/),
      ),
      '',
    ),
    '',
  ),
  /** Readers add no feeds and import no files of their own. */
  sourcesLocked: v.fallback(v.optional(v.boolean(), false), false),
});

/** The organisation's policy; where there is none, one that asks for nothing. */
export type Policy = Readonly<v.InferOutput<typeof PolicySchema>>;
export const NO_POLICY: Policy = v.parse(PolicySchema, {});

/** Reads the policy. Never fails: browsers without one answer with an error, and what does not fit counts as not set. */
export async function readPolicy(): Promise<Policy> {
  try {
    return understood(await browser.storage.managed.get());
  } catch {
    return NO_POLICY;
  }
}

/** What a policy as the browser gives it means. */
export function understood(managed: unknown): Policy {
  const parsed = v.safeParse(PolicySchema, managed);
  return parsed.success ? parsed.output : NO_POLICY;
}

/** Calls back when the policy has changed. Ends with the signal. */
export function watchPolicy(listener: () => void, signal: AbortSignal): void {
  const onChanged = (_changes: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Whether the policy sets anything at all. */
export function isManaged(policy: Policy): boolean {
  return JSON.stringify(policy) !== JSON.stringify(NO_POLICY);
}

/** Whether the policy lets pages of this host be read. */
export function allowsHost({ off, disabledSites, onlySites }: Policy, host: string): boolean {
  return !off && !isSiteDisabled(disabledSites, host) && (onlySites.length === 0 || isSiteDisabled(onlySites, host));
}
