/**
 * Ways to forge a completion or to break what listens, one function each; `/hostile/<name>` runs the one of its name before
 * the page's own script. They know all that a page could find out about Skillmark, its source code included.
 */
(() => {
  const say = (detail, target = document) => target.dispatchEvent(new CustomEvent('skillmark:signal', { detail }));
  const tell = (signal) => say(JSON.stringify(signal));
  const session = (more = {}) => ({
    kind: 'session',
    standard: 'scorm-1.2',
    api: 1,
    session: 1,
    moment: 'end',
    values: { status: 'passed', raw: '100' },
    paths: '/hostile/frame',
    ...more,
  });
  const statement = (more = {}) => ({
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
    object: {
      id: 'https://academy.localhost/xapi/forged',
      definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { en: 'Forged by statement' } },
    },
    ...more,
  });
  const statements = (list) => tell({ kind: 'statements', from: 'a', activity: '', cmi5: false, list });
  const api = (more = {}) => {
    const values = {};
    const store = (name, value) => {
      values[name] = value;
      return 'true';
    };
    return {
      LMSInitialize: () => 'true',
      LMSGetValue: (name) => values[name] ?? '',
      LMSSetValue: store,
      LMSCommit: () => 'true',
      LMSFinish: () => 'true',
      LMSGetLastError: () => '0',
      ...more,
    };
  };
  const finish = (of) => {
    of.LMSInitialize('');
    of.LMSSetValue('cmi.core.lesson_status', 'passed');
    of.LMSCommit('');
    of.LMSFinish('');
  };
  const attempt = (work) => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const boom = () => {
    throw new Error('the page');
  };
  const throwing = new Proxy(() => undefined, {
    get: boom,
    has: boom,
    apply: boom,
    ownKeys: boom,
    getPrototypeOf: boom,
    getOwnPropertyDescriptor: boom,
    defineProperty: boom,
    set: boom,
  });
  const named = (selector, attributes) => {
    const element = document.createElement(selector);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const later = (work) => document.addEventListener('DOMContentLoaded', work, { once: true });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const own = new URLSearchParams(location.search).get('extension') ?? '';

  window.attacks = {
    // Signals of our own, made up.
    'signal-no-json': () => say('passed'),
    'signal-null': () => say('null'),
    'signal-list': () => say('[]'),
    'signal-of-another-kind': () => tell({ kind: 'sighting', evidence: 'E4', status: 'passed' }),
    'signal-well-formed': () => tell(session()),
    'signal-with-a-level': () => tell({ ...session(), level: 'E4', evidence: { level: 'E4' }, via: 'confirmation' }),
    'signal-with-huge-values': () => tell(session({ values: { status: 'p'.repeat(1e6) } })),
    'signal-of-a-million-apis': () => tell(session({ api: 1e6, session: 1e9 })),
    'signal-with-a-prototype': () =>
      say('{"kind":"session","__proto__":{"standard":"scorm-1.2"},"values":{"__proto__":{"status":"passed"}}}'),
    'signal-as-object': () => say(session()),
    'signal-as-proxy': () => attempt(() => say(throwing)),
    'signal-with-getters': () => say(Object.defineProperty({}, 'kind', { get: boom })),
    'signal-of-10-mb': () => say(`{"kind":"session","x":"${'x'.repeat(1e7)}"}`),
    'signal-deeply-nested': () => say(`{"kind":"session","values":${'['.repeat(5e3)}${']'.repeat(5e3)}}`),
    'signal-on-every-target': () =>
      [document, window, document.documentElement].map((at) => say(JSON.stringify(session()), at)),
    'signal-stopped': () => {
      window.addEventListener('skillmark:signal', (event) => event.stopImmediatePropagation(), true);
      tell(session());
    },
    'signals-10000-a-second': async () => {
      for (let burst = 0; burst < 10; burst += 1) {
        for (let at = 0; at < 1000; at += 1)
          tell(session({ api: at + 1, values: { status: 'passed', raw: String(at) } }));
        await pause(100);
      }
    },
    'manifest-of-laughs': () =>
      tell({
        kind: 'manifest',
        text: '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><manifest>&b;</manifest>',
      }),
    'manifest-from-outside': () =>
      tell({
        kind: 'manifest',
        text: '<!DOCTYPE m SYSTEM "https://evil.example/x.dtd"><manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"/>',
      }),
    'manifest-of-many-parts': () =>
      tell({
        kind: 'manifest',
        text: `<manifest>${'<organization><item><title>x</title></item></organization>'.repeat(3e4)}</manifest>`,
      }),
    'manifest-deep': () => tell({ kind: 'manifest', text: `${'<a>'.repeat(2e4)}${'</a>'.repeat(2e4)}` }),
    'statements-500': () => statements(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [at, statement()]))),
    'statement-of-another-site': () =>
      statements({
        0: statement({ object: { ...statement().object, id: 'https://www.coursera.org/learn/machine-learning' } }),
      }),
    'statement-of-2099': () => statements({ 0: statement({ timestamp: '2099-01-01T00:00:00Z' }) }),
    'statement-with-a-script': () =>
      statements({
        0: statement({
          object: {
            id: 'javascript:alert(1)',
            definition: { ...statement().object.definition, name: { en: '<img src=x onerror=alert(1)>' } },
          },
        }),
      }),
    'launch-and-gone-in-turn': () => {
      for (let at = 0; at < 500; at += 1) {
        tell({ kind: 'launch', from: String(at), data: { launchMode: 'Normal', masteryScore: Number.MAX_VALUE } });
        tell({ kind: 'gone', from: String(at) });
      }
    },

    // Messages to the extension.
    'message-by-post': () => window.postMessage({ name: 'data.erase', input: {} }, '*'),
    'message-to-runtime': () => {
      const { runtime } = window.chrome ?? window.browser ?? {};
      attempt(() => runtime?.sendMessage(own.split('/')[2], { name: 'data.erase', input: {} }));
    },
    'message-by-channel': () => new BroadcastChannel('skillmark').postMessage({ name: 'overview.get' }),
    'extension-in-a-frame': () => later(() => document.body.append(named('iframe', { src: `${own}dashboard.html` }))),
    'extension-by-fetch': () => fetch(`${own}sample-model.json`).catch(() => undefined),
    'extension-as-script': () => later(() => document.head.append(named('script', { src: `${own}background.js` }))),

    // Objects that pretend to be an LMS.
    'api-honest-looking': () => {
      window.API = api();
      finish(window.API);
    },
    'api-getter-throws': () => attempt(() => Object.defineProperty(window, 'API', { get: boom, configurable: true })),
    'api-fixed': () =>
      attempt(() => Object.defineProperty(window, 'API', { value: Object.freeze(api()), configurable: false })),
    'api-all-traps-throw': () => {
      window.API = throwing;
      attempt(() => finish(window.API));
    },
    'api-new-at-every-look': () => {
      Object.defineProperty(window, 'API', { get: () => api(), configurable: true });
      for (let at = 0; at < 2000; at += 1) attempt(() => finish(window.API));
    },
    'api-replaced-10000-times': () => {
      for (let at = 0; at < 10000; at += 1) window.API = api();
    },
    'api-answers-objects': () => {
      window.API = api({ LMSCommit: () => ({ toString: boom, valueOf: boom }), LMSFinish: () => Symbol('x') });
      attempt(() => finish(window.API));
    },
    'api-never-ends': () => {
      window.API = api({ LMSCommit: () => window.API.LMSCommit('') });
      attempt(() => finish(window.API));
    },
    'api-with-a-10-mb-value': () => {
      window.API = api();
      window.API.LMSInitialize('');
      window.API.LMSSetValue('cmi.core.lesson_status', 'p'.repeat(1e7));
      window.API.LMSSetValue('cmi.suspend_data', 'x'.repeat(1e7));
      window.API.LMSFinish('');
    },
    'api-removes-itself': () => {
      window.API = api({ LMSFinish: () => delete window.API && 'true' });
      attempt(() => finish(window.API));
    },
    'api-of-odd-types': () => {
      for (const odd of [1, 'x', null, Symbol('x'), document.all, class {}, () => undefined, window, []])
        window.API = odd;
    },
    'api-with-impossible-scores': () => {
      const calls = {
        Initialize: () => 'true',
        Terminate: () => 'true',
        SetValue: () => 'true',
        GetValue: () => '',
        Commit: () => 'true',
        GetLastError: () => '0',
      };
      window.API_1484_11 = calls;
      const it = window.API_1484_11;
      it.Initialize('');
      it.SetValue('cmi.score.scaled', '1e308');
      it.SetValue('cmi.score.raw', 'NaN');
      it.SetValue('cmi.completion_status', 'completed');
      it.Terminate('');
    },
    'api-in-200-frames': () =>
      later(() => {
        for (let at = 0; at < 200; at += 1) document.body.append(named('iframe', { srcdoc: '', hidden: '' }));
      }),

    // The ground under everybody's feet.
    'objects-polluted': () => {
      for (const name of ['toJSON', 'kind', 'get', 'value', 'status', 'values', 'then'])
        Object.defineProperty(Object.prototype, name, {
          value: name === 'toJSON' ? () => session() : undefined,
          configurable: true,
          writable: true,
        });
      window.API = api();
      finish(window.API);
    },
    'iterators-broken': () => {
      Array.prototype[Symbol.iterator] = boom;
      window.API = api();
      finish(window.API);
    },
    'json-replaced': () => {
      JSON.stringify = () => '{"kind":"session"}';
      JSON.parse = boom;
      window.API = api();
      finish(window.API);
    },
    'functions-replaced': () => {
      Function.prototype.call = boom;
      Function.prototype.apply = boom;
      Function.prototype.bind = boom;
      window.API = api();
      finish(window.API);
    },
    'reflect-and-proxy-replaced': () => {
      for (const name of Object.getOwnPropertyNames(Reflect)) Reflect[name] = boom;
      window.Proxy = undefined;
      window.WeakMap.prototype.get = boom;
      window.API = api();
      finish(window.API);
    },
    'events-overheard': () => {
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        document.documentElement.dataset.overheard = String(event.detail ?? '').slice(0, 99);
        return dispatchEvent.call(this, event);
      };
      window.API = api();
      finish(window.API);
    },
    'texts-broken': () => {
      String.prototype.slice = boom;
      String.prototype.split = boom;
      RegExp.prototype.exec = boom;
      window.API = api();
      finish(window.API);
    },
    'fetch-refused': () => {
      Object.freeze(window.fetch);
      Object.defineProperty(XMLHttpRequest.prototype, 'open', { value: boom });
      attempt(() => new XMLHttpRequest().open('GET', '/'));
    },
    'clock-of-2099': () => {
      Date.now = () => 4e12;
      performance.now = () => Number.POSITIVE_INFINITY;
      window.API = api();
      finish(window.API);
    },

    // The page as text.
    'title-of-10-mb': () => {
      document.title = 'x'.repeat(1e7);
      tell(session());
    },
    'title-of-odd-letters': () => {
      document.title = '\u202egnp.exe\u0000<script>alert(1)</script>\ud800';
      tell(session());
    },
    'canonical-of-another-site': () => {
      document.head.append(
        named('link', { rel: 'canonical', href: 'https://www.coursera.org/learn/machine-learning' }),
      );
      tell(session());
    },
    'json-ld-without-end': () => {
      const script = named('script', { type: 'application/ld+json' });
      script.textContent = `${'{"@graph":['.repeat(5000)}1${']}'.repeat(5000)}`;
      document.head.append(script);
      tell(session());
    },
    'document-clobbered': () =>
      later(() => {
        for (const name of [
          'title',
          'querySelector',
          'querySelectorAll',
          'documentElement',
          'location',
          'getElementById',
        ])
          document.body.append(named('form', { name }), named('img', { name }));
        tell(session());
      }),
    'statements-of-10-mb': () =>
      fetch('/lrs/statements', {
        method: 'POST',
        headers: { 'X-Experience-API-Version': '1.0.3' },
        body: JSON.stringify([statement({ padding: 'x'.repeat(1e7) })]),
      }).catch(() => undefined),
    'statements-in-1000-requests': () =>
      Promise.allSettled(
        Array.from({ length: 1000 }, () =>
          fetch('/lrs/statements', { method: 'PUT', headers: { 'X-Experience-API-Version': '1.0.3' }, body: '{' }),
        ),
      ),
  };

  const name = location.pathname.split('/').at(-1);
  const { tellTest, attacks } = window;
  window.addEventListener('error', ({ filename, message }) => tellTest(`error ${filename} ${message}`));
  const run = async () => {
    await attacks[name]();
  };
  run().then(
    () => tellTest('done'),
    (error) => tellTest(`done, although ${error}`),
  );
})();
