import type { CompletionView } from '../../lib/domain/overview.ts';
import de from '../../lib/static/_locales/de/messages.json' with { type: 'json' };
import en from '../../lib/static/_locales/en/messages.json' with { type: 'json' };
import { type State, states } from './states.ts';

/**
 * Stands in for `wxt/browser` in the harness: texts from the real message files, and a background that answers from the
 * state named in the address (`?state=…`).
 */
const name = new URLSearchParams(location.search).get('state') ?? '';
const state: State | undefined = states[name];
if (state === undefined) throw new Error(`There is no state “${name}”.`);
const shown = state;

const messages: Record<string, { message: string }> = shown.language === 'de' ? de : en;

function getMessage(key: string, substitutions: string[] = []): string {
  if (key === '@@bidi_dir') return shown.direction ?? 'ltr';
  const template = messages[key]?.message ?? '';
  return template.replace(/\$([1-9])/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}

function rows(search: string | undefined): CompletionView[] {
  const all = shown.log ?? shown.overview.latest;
  return search === undefined ? all : all.filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));
}

interface Envelope {
  name: string;
  input: { offset?: number; limit?: number; search?: string; courses?: unknown[]; keys?: string[] };
}

/** How every ninth or so past course stands to the log. */
const standings: Record<number, string> = { 1: 'known', 3: 'asked', 4: 'removed' };

function answerTo({ name: asked, input }: Envelope): unknown {
  const { offset = 0, limit = 50, search } = input;
  const found = rows(search);
  const answers: Record<string, unknown> = {
    'overview.get': shown.overview,
    'log.list': { rows: found.slice(offset, offset + limit), total: found.length },
    'skills.list': { skills: shown.skills ?? [] },
    'model.get': shown.model,
    'sending.list': shown.sent ?? { strays: [], queued: [], receipts: [] },
    'sending.preview': shown.preview ?? {
      reports: [],
      proposals: [],
      held: { private: 0, undecided: 0, notInModel: 0 },
    },
    'completion.log': { ok: true, key: shown.overview.latest[0]?.key ?? 'none', known: false },
    'proposal.preview': {
      ok: true,
      content: {
        key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
        course: { provider: 'bees.example.com', id: 'bees', title: 'Beekeeping for Beginners', language: 'en' },
        proposedAt: '2026-11-22T09:12:00.000Z',
        modelVersion: '2026-10',
      },
    },
    'file.get': {
      ok: true,
      name: 'badge.json',
      type: 'application/json',
      base64: btoa(
        JSON.stringify({
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          credentialSubject: { identifier: [{ hashed: true, identityHash: 'sha256$664ecb' }] },
        }),
      ),
    },
    'endpoint.connect': { ok: false, code: 'unauthorised' },
    'course.standings': { standings: shown.held ?? [] },
    'site.health': { sites: shown.health ?? [], silent: shown.quietHosts ?? [] },
    'found.list': { offers: shown.offers ?? [] },
    'history.check': { standings: input.courses?.map((_, index) => standings[index % 9] ?? 'new') },
    'history.import': { ok: true, added: input.courses?.length ?? 0, known: 0 },
    'found.import': { ok: true, added: input.keys?.length ?? 0, known: 0 },
    'imports.list': { imports: shown.imports ?? [] },
    'history.undo': { ok: true, left: 0 },
    'course.try': shown.tried ?? { proposals: [], below: [] },
    'data.export': { fileName: 'skillmark.json', json: '{}' },
  };
  return shown.refuses?.[asked] ?? answers[asked] ?? { ok: true };
}

/** What the views asked for, so that a test can look. */
const asked: Envelope[] = [];
Object.assign(globalThis, { asked });

const listener = { addListener() {}, removeListener() {} };

export const browser = {
  i18n: { getMessage, getUILanguage: () => shown.language ?? 'en-GB' },
  runtime: {
    id: 'harness',
    getURL: (path: string) => `${location.origin}${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    async sendMessage(envelope: Envelope) {
      asked.push(envelope);
      if (shown.silent === true) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (shown.busyWith === envelope.name) return new Promise(() => {});
      return { answer: answerTo(envelope) };
    },
  },
  tabs: {
    query: async () => [shown.page ? { id: 1, url: `https://${shown.page.host}/course`, title: shown.page.title } : {}],
    create: async ({ url }: { url: string }) => void asked.push({ name: 'tabs.create', input: { search: url } }),
  },
  permissions: {
    contains: async () => shown.page?.allowed ?? false,
    getAll: async () => ({ origins: shown.sites ?? [] }),
    async request({ origins }: { origins: string[] }) {
      asked.push({ name: 'permissions.request', input: { search: origins.join(' ') } });
      return true;
    },
    remove: async () => true,
    onAdded: listener,
    onRemoved: listener,
  },
  storage: {
    local: { get: async () => ({ platforms: shown.platforms ?? {} }), set: async () => {} },
    onChanged: listener,
  },
  scripting: {
    async executeScript({ files = [], func }: { files?: string[]; func?: unknown }) {
      if (func !== undefined) return [{ frameId: 0, result: [] }];
      const { frames = [] } = shown;
      if (files.includes('/trace.js')) return frames.map((result, frameId) => ({ frameId, result }));
      if (files.includes('/trace-apis.js')) return frames.map(({ apis }, frameId) => ({ frameId, result: apis }));
      return [{ frameId: 0, result: shown.page?.course }];
    },
  },
};
