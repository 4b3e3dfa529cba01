import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import { laneNames } from '../../store/lanes.ts';
import type { Failure } from '../../sync/connectors/connector.ts';
import { settleAnew } from '../aligning/settle.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';

function refusal({ problem, detail }: Failure): { ok: false; code: string; detail?: string } {
  return { ok: false, code: problem, ...(detail === undefined ? {} : { detail }) };
}

/** Plain http would show the key to everyone on the way; on this very machine there is no way. */
function isSafe(baseUrl: string): boolean {
  const { protocol, hostname, username, password } = new URL(baseUrl);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|.+\.localhost)$/.test(hostname);
}

/** Asks the endpoint who it is and who we are, and only then remembers it. Agreeing to send is a step of its own. */
export async function connectEndpoint(
  house: House,
  { baseUrl: address, key }: Input<'endpoint.connect'>,
): Promise<Answers['endpoint.connect']> {
  if (!isSafe(address)) return { ok: false, code: 'not-https' };
  // What follows a `?` or `#` would swallow the paths that are put behind it.
  const { origin, pathname } = new URL(address);
  const baseUrl = origin + pathname.replace(/\/+$/, '');
  const connector = house.connect({ baseUrl, key });
  const receiver = await connector.discover();
  if (receiver.kind === 'failed') return refusal(receiver);
  const who = await connector.identify();
  if (who.kind === 'failed') return refusal(who);
  const { subject, issuer, name } = who;
  const named = name === undefined ? {} : { name };
  const proposals = { taken: receiver.proposals === true, at: isoNow(house) };
  const endpoint = { baseUrl, key, subject, issuer, maxBatch: receiver.maxBatch, proposals, ...named };
  await house.settings.change((settings) => ({ ...settings, endpoint }));
  await settleAnew(house);
  for (const lane of laneNames) await house.settings.writePause(lane, { failures: 0, notBefore: 0 });
  return { ok: true, subject, ...named };
}

/** Forgets the endpoint and its key; what waits keeps waiting. */
export async function disconnectEndpoint(house: House): Promise<Outcome> {
  await house.settings.change(({ endpoint: _forgotten, agreed: _withdrawn, ...settings }) => settings);
  return { ok: true };
}

/** The person has seen what is sent and agreed, to this endpoint and no other; or takes that back. */
export async function agree(house: House, agreed: boolean): Promise<Outcome> {
  const { endpoint } = await house.settings.read();
  if (agreed && endpoint === undefined) return { ok: false, code: 'not-connected' };
  await house.settings.change(({ agreed: _before, ...settings }) =>
    agreed && endpoint !== undefined
      ? { ...settings, agreed: { at: isoNow(house), baseUrl: endpoint.baseUrl } }
      : settings,
  );
  return { ok: true };
}
