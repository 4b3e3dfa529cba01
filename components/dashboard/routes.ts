import type { TextName } from '../../lib/text/text.ts';

/** The dashboard's pages in the order of the navigation; the first one opens by itself. */
export const routes = ['log', 'history', 'skills', 'model', 'sites', 'sent', 'settings'] as const;
/** The first-run page stands in no navigation. */
export type Route = (typeof routes)[number] | 'welcome';

export const routeNames: Record<Route, TextName> = {
  welcome: 'navWelcome',
  log: 'navLog',
  history: 'navHistory',
  skills: 'navSkills',
  model: 'navModel',
  sites: 'navSites',
  sent: 'navSent',
  settings: 'navSettings',
};

/** `#/sent` → `sent`; whatever is not a page leads to the first one. */
export function routeOf(hash: string): Route {
  if (hash === '#/welcome') return 'welcome';
  return routes.find((route) => hash === `#/${route}`) ?? 'log';
}
