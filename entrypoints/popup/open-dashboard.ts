import { browser } from 'wxt/browser';

/** Opens the dashboard in a tab, at a page of it such as `#/log`, and closes the popup. */
export async function openDashboard(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}dashboard.html${hash}` });
  window.close();
}
