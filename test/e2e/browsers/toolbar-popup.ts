import type { BrowserContext } from 'playwright-core';
import { until } from './browser.ts';

/** The popup as the toolbar button opens it, over the page it is about. */
export interface ToolbarPopup {
  evaluate<T>(expression: string): Promise<T>;
}

interface Evaluated {
  result: { result: { value: unknown }; exceptionDetails?: { text: string } };
}

/** Opens it and speaks to it over the DevTools protocol: it is a window that no driver lists among its pages. */
export async function openToolbarPopup(context: BrowserContext, popupUrl: string): Promise<ToolbarPopup> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This Chromium cannot be asked for its windows.');
  await context.serviceWorkers()[0]?.evaluate('chrome.action.openPopup()');
  let targetId = '';
  await until('the popup', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    targetId = targetInfos.find(({ url, attached }) => url === popupUrl && !attached)?.targetId ?? '';
    return targetId !== '';
  });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return {
    evaluate<T>(expression: string) {
      const id = ++last;
      const parameters = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: parameters });
      return new Promise<T>((resolve, reject) => {
        session.on('Target.receivedMessageFromTarget', (event) => {
          const answer: { id?: number } & Partial<Evaluated> = JSON.parse(event.message);
          if (answer.id !== id) return;
          if (answer.result?.exceptionDetails) reject(new Error(answer.result.exceptionDetails.text));
          else resolve(answer.result?.result.value as T);
        });
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    },
  };
}
