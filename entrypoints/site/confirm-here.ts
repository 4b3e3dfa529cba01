import { type Confirm, createConfirm } from '../../lib/capture/sites/confirm.ts';
import type { SiteDefinition } from '../../lib/capture/sites/definition.ts';
import { askOwnSite } from './ask-own-site.ts';

/** How a definition's one named question is asked from the page's own address. */
export const confirmHere = (window: Window, definition: SiteDefinition): Confirm =>
  createConfirm(window, definition, askOwnSite);
