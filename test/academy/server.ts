/**
 * Northwind Academy: a small learning site for the demo and the tests. It hosts real SCORM packages with the npm package
 * scorm-again as runtime; the packages talk to it through the npm package pipwerks-scorm-api-wrapper.
 * Run it with `node test/academy/server.ts [port]`.
 *
 * Pages
 *   /                     catalogue with the learner's state
 *   /courses/<id>         course page: JSON-LD Course, canonical link, og tags
 *   /courses/<id>/play    player: reads imsmanifest.xml in the browser, plays each SCO in an iframe
 * The same player with one thing changed, for the tests
 *   /plain/<id>/play      contents list built on the server; no manifest request, no JSON-LD, no canonical, no og tags
 *   /framed/<id>/play     a real frameset: title and API in the top window, the SCO two levels below
 *   /popup/<id>/play      the SCO opens in a window of its own and finds the API through `opener`
 *   /late/<id>/play       the API is assigned 1.5 s after load, the SCO starts only then
 *   /frozen/<id>/play     the API is a frozen facade in front of scorm-again
 * Pages of other platforms, from the fixtures of their definitions
 *   /certificates/<hex>   an Open edX certificate; /slides/<course> an Odoo course; /course/view.php a Moodle course
 *   /moodle/...           a Moodle in a folder: the way from a quiz to its course, and the service that tells what is past
 * Content that speaks other standards, through its usual client library or by hand
 *   /activities/<name>.html   tincan, xapi, cmi5 (with unit.html and cmi5.xml), aicc; each button plays one case
 *   /lrs/...                  the LMS behind them: an LRS, cmi5's token, HACP
 * Pages that forge and break
 *   /hostile/<attack>     one of the attacks in hostile/attacks.js, and a button that has to go on working
 *   /h5p/<name>.html      lesson, course: H5P content of our own on the real core, by the npm package h5p-standalone
 * For the benchmarks
 *   /busy                 single-page app; `window.runBusy()`: 60 routes, 12,000 DOM updates, 300 answers of /busy/api/<n>
 *   /article              plain static page, about 30 kB of HTML
 * Behind them
 *   /packages/<id>/...    the course packages, with the shared content player under shared/
 *   POST /lms/commit/<id>/<sco>   CMI data from scorm-again; POST /lms/reset/<id> forgets the learner's state
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createLearnerRecords } from './learner-records.ts';
import { answerAsLrs } from './lrs.ts';
import { createMoodle, type MoodleRequest } from './moodle/moodle.ts';
import { createRouter, type Reply } from './router.ts';

export type Academy = {
  readonly url: string;
  readonly port: number;
  /** What its Moodle was asked so far, in order, and who is signed in there. */
  readonly moodle: { asked: MoodleRequest[]; signedIn: { learner: string } };
  close(): Promise<void>;
};

const HOST = 'academy.localhost';
const MAX_BODY = 1_000_000;

/** Strict on purpose: a capture that only works on pages without a policy would not work on real sites. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': Buffer.byteLength(reply.body),
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': reply.cache ? 'max-age=3600' : 'no-store',
    ...reply.headers,
  });
  response.end(reply.body);
}

/**
 * Starts the academy on 127.0.0.1 with a learner who has done nothing yet; port 0 or none picks a free port.
 * `url` names the host academy.localhost, which browsers resolve to the loopback by themselves; Node may not.
 */
export async function startAcademy(options: { port?: number } = {}): Promise<Academy> {
  let url = '';
  const router = createRouter(createLearnerRecords(), () => url);
  const moodle = createMoodle();
  const server = createServer(async (request, response) => {
    try {
      const body = await readBody(request);
      const address = new URL(request.url ?? '/', url);
      const method = request.method ?? 'GET';
      const tooLarge: Reply = { status: 413, type: 'text/plain', body: 'Too large' };
      if (body === undefined) return send(response, tooLarge);
      const { cookie = '', 'sec-fetch-site': from } = request.headers;
      const asked = { method, address: address.pathname + address.search, cookie, from: String(from ?? ''), body };
      const reply = answerAsLrs(method, address, body) ?? (await moodle.answer(address, asked));
      send(response, reply ?? (await router(method, address.pathname, body)));
    } catch (error) {
      console.error(error);
      if (!response.headersSent)
        send(response, { status: 500, type: 'text/plain', body: 'The academy made a mistake' });
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The academy has no port');
  url = `http://${HOST}:${address.port}`;
  const close = () =>
    new Promise<void>((done, fail) => {
      server.close((error) => (error ? fail(error) : done()));
      server.closeAllConnections();
    });
  return { url, port: address.port, moodle, close };
}

if (import.meta.main) {
  const academy = await startAcademy({ port: Number(process.argv[2] ?? 4310) });
  console.log(`Northwind Academy is open at ${academy.url}`);
}
