/** One tab of a real browser. Expressions are evaluated in the page's own world; results must be JSON. */
export interface Tab {
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** A real click: pointer events that count as the person's own, as `permissions.request` wants. */
  click(selector: string): Promise<void>;
  /** Types into a field, replacing what is there. */
  fill(selector: string, value: string): Promise<void>;
  choose(selector: string, value: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A real browser with the shipped build of Skillmark in it, and a profile of its own. */
export interface TestBrowser {
  name: 'chromium' | 'firefox';
  open(url: string): Promise<Tab>;
  /** Address of one of the extension's own pages, e.g. `popup.html`. */
  extensionPage(path: string): string;
  /** Lets the next `permissions.request` for this pattern be answered with yes, as a person would. */
  willAllow(pattern: string): Promise<void>;
  /** Ends the extension's background as the browser does when it is idle or short of memory. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Asks again and again until it is true; says what was waited for when it never is. */
export async function until(what: string, check: () => Promise<boolean>, patience = 45_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (await check()) return;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Text of the first element, or an empty string. */
export function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent?.trim() ?? ''`);
}
