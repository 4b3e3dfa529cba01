import { defineConfig } from 'wxt';

/** As little as can be built on the same ground as Skillmark: WXT, the polyfill module, one content script. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: { name: 'Empty WXT extension', version: '1.0.0' },
});
