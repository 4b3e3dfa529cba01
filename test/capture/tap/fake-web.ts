import { freshWindow } from './fake-window.ts';

export type Sent = { via: string; method: string; url: string; body: unknown };
export type Answer = () => Response;

/** Adds to a fake window what carries requests. Everything is answered with `answer`; `sent` is what went out. */
export function fakeWeb(answer: Answer = () => new Response(null, { status: 204 }), search = '') {
  const sent: Sent[] = [];
  class Xhr extends EventTarget {
    #sent: Sent = { via: 'xhr', method: '', url: '', body: undefined };
    #status = 0;
    #text = '';
    #state = 0;
    #type = '';
    #headers = new Headers();
    open(method: string, url: string | URL) {
      this.#sent = { via: 'xhr', method, url: String(url), body: undefined };
    }
    async send(body?: unknown) {
      sent.push({ ...this.#sent, body });
      const response = answer();
      this.#text = await response.text();
      this.#status = response.status;
      this.#headers = response.headers;
      this.#state = 4;
      this.dispatchEvent(new Event('load'));
    }
    get readyState() {
      return this.#state;
    }
    get status() {
      return this.#status;
    }
    get responseType() {
      return this.#type;
    }
    set responseType(type: string) {
      this.#type = type;
    }
    get responseText() {
      return this.#text;
    }
    get response() {
      return JSON.parse(this.#text);
    }
    getResponseHeader(name: string) {
      return this.#headers.get(name);
    }
  }
  class Navigator {
    sendBeacon(url: string, body?: unknown) {
      sent.push({ via: 'beacon', method: 'POST', url: String(url), body });
      return true;
    }
  }
  const fetch = async (input: unknown, init?: { method?: string; body?: unknown }) => {
    const url = input instanceof Request ? input.url : String(input);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    sent.push({ via: 'fetch', method, url, body: init?.body });
    return answer();
  };
  const window = freshWindow();
  const { URL, Request, Response, EventTarget: Target, Event: PlainEvent } = globalThis;
  const { Headers, ReadableStream, ReadableStreamDefaultReader, TextDecoder } = globalThis;
  const { Blob, FormData, URLSearchParams } = globalThis;
  Object.assign(window, { Blob, FormData, URLSearchParams });
  Object.assign(window, { ArrayBuffer: globalThis.ArrayBuffer, Uint8Array: globalThis.Uint8Array });
  Object.assign(window, { Headers, ReadableStream, ReadableStreamDefaultReader, TextDecoder });
  Object.assign(window, { fetch, XMLHttpRequest: Xhr, Navigator, Request, Response, URL, EventTarget: Target });
  Object.assign(window, { Event: PlainEvent, setTimeout: globalThis.setTimeout, navigator: new Navigator() });
  window.location = { pathname: '/content', search, href: `https://lms.example/content${search}` };
  window.document.URL = window.location.href;
  return { window, sent, fetch, Xhr, beacons: new Navigator(), web: window as unknown as Web };
}

type Web = {
  fetch: (input: unknown, init?: object) => Promise<Response>;
  XMLHttpRequest: new () => Request;
  navigator: { sendBeacon(url: string, body?: unknown): boolean };
};
type Request = {
  open(method: string, url: string | URL): void;
  send(body?: unknown): Promise<void>;
  responseType: string;
};

export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

export const adl = (verb: string) => `http://adlnet.gov/expapi/verbs/${verb}`;
const courseType = 'http://adlnet.gov/expapi/activities/course';

/** A statement with all that must never leave the page. */
export const fullStatement = (verb = 'completed') => ({
  id: '7d8f1f0e-0001-4000-8000-000000000001',
  actor: { name: 'Ada Secret', mbox: 'mailto:Ada@learn.example', member: [{ mbox: 'mailto:secret@learn.example' }] },
  verb: { id: adl(verb), display: { en: 'secret display' } },
  object: {
    id: 'https://learn.example/course/1',
    objectType: 'Activity',
    definition: {
      type: courseType,
      name: { en: 'Golf', 'de-DE': 'Golf auf Deutsch' },
      description: { en: 'secret description' },
      extensions: { 'https://x.example/secret': 'secret' },
    },
  },
  result: {
    completion: true,
    success: true,
    response: 'secret answer',
    duration: 'PT1H',
    score: { scaled: 0.9, raw: 9, min: 0, max: 10 },
    extensions: { 'https://x.example/secret': 'secret' },
  },
  context: {
    registration: '7d8f1f0e-0002-4000-8000-000000000002',
    instructor: { mbox: 'mailto:secret@secret.example' },
    // xAPI 2.0 (IEEE 9274.1.1) 4.2.6.
    contextAgents: [{ objectType: 'contextAgent', agent: { mbox: 'mailto:secret@secret.example' } }],
    contextGroups: [{ objectType: 'contextGroup', group: { member: [{ name: 'secret' }] } }],
    extensions: { 'https://x.example/secret': 'secret' },
    contextActivities: { parent: { id: 'https://learn.example/program', definition: { name: { en: 'secret' } } } },
  },
  timestamp: '2026-05-04T10:30:00Z',
  authority: { mbox: 'mailto:secret@secret.example' },
  attachments: [{ usageType: 'secret' }],
});
