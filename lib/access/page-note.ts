import { browser } from 'wxt/browser';
import type { PageNews } from '../background/noticing/tell-page.ts';
import { listed, text } from '../text/text.ts';

const badgeColour = '#0c6b4f';

/** The note's lines: what happened, what it counts for, where to change it. */
function lines({ kind, title, counts, proposed }: PageNews): string[] {
  if (kind === 'asked') return [text('noteAsked', title), text('noteAnswer')];
  const towards =
    counts.length === 0 ? text('notInModel') : text(proposed ? 'noteWouldCount' : 'noteCounts', listed(counts));
  return [text('noteLogged', title), towards, text('noteChange')];
}

/**
 * Runs in the page, in our own isolated world, so it may use nothing from outside. The shadow root is closed, nothing in it can
 * be clicked, and the page's style rules do not reach it; styles are set one by one, since a page's policy may forbid sheets.
 */
function showNote(words: string[]): void {
  const seconds = 9;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const host = document.createElement('div');
  host.style.cssText =
    'all: initial; position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; pointer-events: none;';
  const note = document.createElement('div');
  note.setAttribute('role', 'status');
  note.style.cssText = `box-sizing: border-box; max-width: min(360px, calc(100vw - 32px)); padding: 12px 16px; border-radius: 12px;
    border: 1px solid ${dark ? '#35424f' : '#d9d5ca'}; border-inline-start: 4px solid ${dark ? '#5ccba3' : '#0c6b4f'};
    background: ${dark ? '#1c232d' : '#fffefb'}; color: ${dark ? '#f2f4f6' : '#1a2230'}; box-shadow: 0 6px 24px rgb(0 0 0 / 25%);
    font: 14px/1.45 system-ui, sans-serif; overflow-wrap: anywhere;`;
  const brand = document.createElement('p');
  brand.textContent = 'Skillmark';
  brand.style.cssText = `margin: 0 0 2px; color: ${dark ? '#5ccba3' : '#0c6b4f'}; font-weight: 600; font-size: 12px;`;
  const lines = words.map((line, at) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    paragraph.style.cssText = `margin: 0; ${at === 0 ? 'font-weight: 600;' : 'margin-top: 4px;'} ${at > 1 ? 'opacity: 0.8; font-size: 13px;' : ''}`;
    return paragraph;
  });
  note.append(brand);
  host.attachShadow({ mode: 'closed' }).append(note);
  document.documentElement.append(host);
  // A screen reader speaks what comes into a place of this role, not what was in it from the start.
  setTimeout(() => note.append(...lines), 100);
  setTimeout(() => host.remove(), seconds * 1000);
}

/**
 * Says what was noticed: a mark on the toolbar button while this page is open, and a note in the page that goes by itself. Where
 * only a frame's site was allowed there is no note, since the page around it is not ours to touch.
 */
export function tellTab(tabId: number, news: PageNews): void {
  const ignored = (error: unknown) => console.debug('Skillmark could not say it in the page:', error);
  browser.action.setBadgeBackgroundColor({ tabId, color: badgeColour }).catch(ignored);
  browser.action.setBadgeText({ tabId, text: news.kind === 'asked' ? '?' : '✓' }).catch(ignored);
  browser.scripting.executeScript({ target: { tabId }, func: showNote, args: [lines(news)] }).catch(ignored);
}
