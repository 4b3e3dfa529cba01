import { randomUUID } from 'node:crypto';
import type { Reply } from './router.ts';

const json = (data: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(data),
});
const plain = (body: string, status = 200): Reply => ({ status, type: 'text/plain; charset=utf-8', body });

/** What the LMS tells a unit at its start; the registration that ends in 2 is for looking around only. */
function launchData(activity: string, registration: string) {
  const unit = activity.split('/').at(-1) ?? '';
  const grouping = [{ objectType: 'Activity', id: `https://northwind.example/courses/observability/${unit}` }];
  return {
    contextTemplate: { contextActivities: { grouping }, extensions: {} },
    launchMode: registration.endsWith('2') ? 'Browse' : 'Normal',
    launchMethod: 'AnyWindow',
    ...(unit === 'first' ? { moveOn: 'Passed', masteryScore: 0.8 } : { moveOn: 'Completed' }),
  };
}

function answerXapi(method: string, url: URL, body: string): Reply {
  const resource = url.pathname.slice('/lrs/xapi/'.length);
  if (resource === 'statements' && method === 'PUT') return { status: 204, type: 'text/plain', body: '' };
  if (resource === 'statements' && method === 'POST') {
    const sent: unknown = JSON.parse(body);
    return json((Array.isArray(sent) ? sent : [sent]).map(() => randomUUID()));
  }
  if (resource === 'activities/state' && url.searchParams.get('stateId') === 'LMS.LaunchData')
    return json(launchData(url.searchParams.get('activityId') ?? '', url.searchParams.get('registration') ?? ''));
  return plain('Not found', 404);
}

/**
 * As much of an LMS as content of other standards than SCORM needs: an LRS at /lrs/xapi/, one at /lrs/full/ that takes
 * nothing, cmi5's token at /lrs/token, and HACP at /lrs/hacp. It keeps nothing. Undefined for other addresses.
 */
export function answerAsLrs(method: string, url: URL, body: string): Reply | undefined {
  if (url.pathname.startsWith('/lrs/xapi/')) return answerXapi(method, url, body);
  if (url.pathname.startsWith('/lrs/full/')) return plain('Full', 507);
  if (url.pathname === '/lrs/token' && method === 'POST') return json({ 'auth-token': 'bm9ydGh3aW5k' });
  if (url.pathname === '/lrs/hacp' && method === 'POST')
    return plain('error=0\r\nerror_text=Successful\r\nversion=3.5\r\n');
  return undefined;
}
