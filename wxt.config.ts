import { defineConfig } from 'wxt';
import { bareScripts } from './wxt.bare.ts';
import { mappingHooks } from './wxt.mapping.ts';
import { siteHooks } from './wxt.sites.ts';

/** Companies run learning sites at any address; each host is asked for one by one, from a click. */
const anyHost = ['*://*/*'];

/** `upgrade-insecure-requests` (Firefox's default) would break an HR endpoint on this very machine during a trial. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:* http://*.localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'lib/static',
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  hooks: {
    ...siteHooks,
    async 'build:publicAssets'(...args) {
      for (const hooks of [siteHooks, mappingHooks]) await hooks['build:publicAssets']?.(...args);
    },
  },
  // Every browser we run in knows `modulepreload`; the stand-in for others would only weigh.
  vite: () => ({ build: { modulePreload: false }, plugins: [bareScripts()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    optional_host_permissions: anyHost,
    action: { default_title: '__MSG_extensionName__' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'skillmark@skillmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'websiteActivity', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
});
