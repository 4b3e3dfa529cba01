import { html } from '../html.ts';
import type { Reply } from '../router.ts';
import { shell } from './layout.ts';

const page = shell({
  title: 'Forged at Work',
  head: html`<script src="/hostile/before.js"></script>
<script src="/hostile/attacks.js"></script>`,
  body: html`<main><h1>Forged at Work</h1><button>Go on</button><script src="/hostile/page.js"></script></main>`,
});

const json = (data: unknown): Reply => ({ status: 200, type: 'application/json', body: JSON.stringify(data) });

/** Pages that run an attack and tell here how they are: `POST /hostile/<attack>/<word>`; `GET /hostile/<attack>/words` lists it. */
export function createHostileArea(): (method: string, path: string) => Reply | undefined {
  const words = new Map<string, string[]>();
  return (method, path) => {
    const [, area, name = '', word, ...rest] = path.split('/');
    if (area !== 'hostile' || name.endsWith('.js') || rest.length > 0) return undefined;
    const said = words.get(name) ?? [];
    if (word === undefined) return { status: 200, type: 'text/html; charset=utf-8', body: page.markup };
    if (method === 'GET') return json(said);
    words.set(name, [...said, decodeURIComponent(word)]);
    return json('heard');
  };
}
