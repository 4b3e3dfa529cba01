import { browser } from 'wxt/browser';

/** Opens the first-run page once, when the person installs Skillmark; an update opens nothing. Call it in the first tick. */
export function openWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    const page = new URL('dashboard.html#/welcome', browser.runtime.getURL('/')).href;
    void browser.tabs.create({ url: page });
  });
}
