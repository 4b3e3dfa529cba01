import { browser } from 'wxt/browser';

/**
 * Firefox wants its own yes, with its own words, before an extension sends anything about a person. Other browsers have no
 * such question and answer at once. Must be called straight from a click. Resolves false when the person says no.
 */
export function requestDataCollection(): Promise<boolean> {
  const { browser_specific_settings: settings } = browser.runtime.getManifest();
  const kinds = settings?.gecko?.data_collection_permissions?.optional;
  if (kinds === undefined) return Promise.resolve(true);
  // Known to Firefox 140 and newer, not yet to the type declarations.
  const request: object = { data_collection: kinds };
  return browser.permissions.request(request);
}
