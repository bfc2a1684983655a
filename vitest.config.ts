import './tests/map-group-by.ts';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './tools/setup/browsers.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        define: { __E2E__: 'false' },
        test: {
          name: 'unit',
          include: ['{lib,components,tools,entrypoints}/**/*.test.{ts,tsx}', 'tests/{unit,attack}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*'],
          environment: 'node',
          // Property tests take seconds on a busy machine; a limit is there for what hangs.
          testTimeout: 60_000,
        },
      },
      {
        define: { __E2E__: 'true' },
        // Found while tests run, a dependency would reload the page under them.
        optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'valibot', 'fast-check'] },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser',
          include: ['{lib,components}/**/*.browser.test.{ts,tsx}'],
          // The sheet that the browser brings into pages together with our scripts.
          setupFiles: ['entrypoints/reader.content/style.css'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? '/usr/bin/chromium',
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,attack}/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A limit for what never comes, as elsewhere; how soon it comes is measured by benchmarks.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
