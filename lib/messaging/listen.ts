import { type Browser, browser } from 'wxt/browser';
import type { FramePlace } from '../domain/late-script.ts';
import { type Answers, type Input, type MessageName, protocol } from './protocol.ts';
import type { Reply } from './send.ts';

type Sender = Browser.runtime.MessageSender;

/** Where a page's message came from, as the browser says; nothing in it is taken from the message. */
export interface PageSender {
  /** Address of the frame that spoke. */
  frameUrl: string;
  place?: FramePlace;
}

export type Handlers = {
  [N in MessageName]: (typeof protocol)[N]['from'] extends 'page'
    ? (input: Input<N>, sender: PageSender) => Promise<Answers[N]>
    : (input: Input<N>) => Promise<Answers[N]>;
};

/** Our own pages have our origin and no other; a content script's sender has the page's address. */
function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

function pageSender(sender: Sender): PageSender | undefined {
  if (sender.id !== browser.runtime.id || isOwnPage(sender)) return undefined;
  // The tab's own address is hidden from us when only the frame's site was allowed, as with a course inside a portal.
  if (sender.tab === undefined || !sender.url) return undefined;
  // A frame without an address of its own (`about:blank`, `srcdoc`) belongs to whoever made it.
  const frameUrl = /^https?:/.test(sender.url) ? sender.url : sender.origin;
  if (frameUrl === undefined) return undefined;
  const { id: tab } = sender.tab;
  return tab === undefined ? { frameUrl } : { frameUrl, place: { tab, frame: sender.frameId ?? 0 } };
}

function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(protocol, name);
}

async function answer(message: unknown, sender: Sender, handlers: Handlers): Promise<Reply> {
  if (typeof message !== 'object' || message === null || !('name' in message) || !isMessageName(message.name)) {
    return { failure: 'unknown-message' };
  }
  const { from, input } = protocol[message.name];
  const page = pageSender(sender);
  if (from === 'page' ? !page : !isOwnPage(sender)) return { failure: 'not-allowed' };
  const parsed = input.safeParse('input' in message ? message.input : undefined);
  if (!parsed.success) return { failure: 'bad-input' };
  // The table above ties each name to its input; TypeScript cannot follow that through a union.
  const handle = handlers[message.name] as (input: unknown, sender?: PageSender) => Promise<unknown>;
  return { answer: await handle(parsed.data, page) };
}

/** The one door into the background. Must be called in the first tick of the worker. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
    answer(message, sender, handlers).then(sendResponse, (error: unknown) => {
      console.error('Skillmark could not handle a message:', error);
      sendResponse({ failure: error instanceof Error ? error.message : 'failed' });
    });
    // Answering through sendResponse is the only form that works in both browsers and in fake-browser.
    return true;
  });
}
