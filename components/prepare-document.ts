import { direction, language, text } from '../lib/text/text.ts';

/** Tells the browser and screen readers which language the page speaks, and names the page. */
export function prepareDocument(): HTMLElement {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = text('extensionName');
  const app = document.getElementById('app');
  if (app === null) throw new Error('The page has no #app to show anything in.');
  return app;
}
