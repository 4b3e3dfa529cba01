import { browser } from 'wxt/browser';
import type { Course } from '../schema/completion.ts';
import { sitePattern } from './sites.ts';

/** The page the person has in front of them; known because they clicked our icon there (activeTab). */
export interface ActivePage {
  tab: number;
  url: string;
  title: string;
  /** Pattern to ask for. */
  pattern: string;
  host: string;
  allowed: boolean;
}

/** Undefined where there is no web page to look at, e.g. a new tab or the browser's own pages. */
export async function activePage(): Promise<ActivePage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const pattern = tab?.url === undefined ? undefined : sitePattern(tab.url);
  if (tab?.id === undefined || tab.url === undefined || pattern === undefined) return undefined;
  const allowed = await browser.permissions.contains({ origins: [pattern] });
  return { tab: tab.id, url: tab.url, title: tab.title ?? '', pattern, host: new URL(tab.url).hostname, allowed };
}

/**
 * Our own script made it and keeps to the schema, so the shape is enough for prefilling a form; the background parses
 * what the person then saves.
 */
function isCourse(result: unknown): result is Course {
  if (typeof result !== 'object' || result === null || !('id' in result) || !('title' in result)) return false;
  return typeof result.id === 'string' && typeof result.title === 'string';
}

/** Course facts of the page (JSON-LD, Open Graph, title). Undefined where the browser lets no extension look. */
export async function readActivePage(tab: number): Promise<Course | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/page-facts.js'] });
    return isCourse(frame?.result) ? frame.result : undefined;
  } catch (error) {
    // The browser's own pages and its extension store refuse every script; the form then starts empty.
    console.info('Skillmark may not look at this page:', error);
    return undefined;
  }
}
