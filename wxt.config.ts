import { defineConfig } from 'wxt';

/** `--mode e2e` grants hosts and opens the card's shadow root so that tests can reach it; nothing else differs. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: ({ mode }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
    // Style sheets are left as written: the oldest browsers that the manifest admits know all of it.
    build: { target: 'es2022', cssTarget: ['chrome137', 'firefox142'] },
  }),
  zip: { excludeSources: ['**/*.log', 'tests/e2e/artifacts/**', '.cache/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'],
    // Firefox makes every request of an extension a secure one unless told otherwise; the tests' network has no certificates.
    ...(mode === 'e2e'
      ? { host_permissions: ['*://*/*'], content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" } }
      : { optional_host_permissions: ['*://*/*'] }),
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'siyaq@siyaq.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '137', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
