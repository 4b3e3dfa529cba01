import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import type { Learning } from './learning.ts';
import { endpoint } from './learning.ts';

/** A page of the extension's origin without any script of its own: for talking to the background and its stores. */
export async function openOwnPage(browser: Chromium): Promise<Page> {
  const { page } = await browser.open(browser.extensionPage('manifest.json'));
  return page;
}

/** Sends a message as the extension's own pages do; `milliseconds` is the time until the answer was there. */
export async function ask(page: Page, name: string, input: object = {}) {
  const message = JSON.stringify({ name, input });
  const reply = await page.evaluate<{ reply: { answer?: object; failure?: string }; milliseconds: number }>(
    `(async (start) => {
      const reply = await chrome.runtime.sendMessage(${message});
      return { reply, milliseconds: performance.now() - start };
    })(performance.now())`,
  );
  if (reply.reply.answer === undefined)
    throw new Error(`The background did not answer ${name}: ${reply.reply.failure}`);
  return { answer: reply.reply.answer, milliseconds: reply.milliseconds };
}

/** Writes rows into one store of the extension's database, as it is. */
function putRows(page: Page, store: keyof Learning, rows: readonly object[]): Promise<void> {
  return page.evaluate(
    async ([name, values]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('skillmark'));
      const transaction = db.transaction(name, 'readwrite');
      for (const value of values) transaction.objectStore(name).put(value);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
    },
    [store, rows] as const,
  );
}

const put = (page: Page, items: Record<string, unknown>) =>
  page.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);

/**
 * Fills the extension's database and its journal, and names an endpoint that has nothing left to get, so that a start
 * finds nothing to repair and nothing to send.
 */
export async function fill(page: Page, learning: Learning, targetRole: string): Promise<void> {
  const portion = 1000;
  for (const store of ['completions', 'alignments', 'receipts'] as const) {
    const rows = learning[store];
    for (let from = 0; from < rows.length; from += portion)
      await putRows(page, store, rows.slice(from, from + portion));
  }
  for (let from = 0; from < learning.completions.length; from += portion) {
    const some = learning.completions.slice(from, from + portion);
    await put(page, Object.fromEntries(some.map((row) => [`journal:${row.key}`, row])));
  }
  const whom = { baseUrl: endpoint, key: 'bench', subject: 'E-1', issuer: endpoint, maxBatch: 100 };
  const agreed = { at: '2026-01-01T00:00:00Z', baseUrl: endpoint };
  await put(page, {
    journal: learning.completions.length,
    settings: { revision: 1, targetRole, endpoint: whom, agreed },
  });
}
