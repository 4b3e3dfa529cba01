import { proposalContent } from '../../domain/proposal.ts';
import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import type { Completion } from '../../schema/completion.ts';
import type { Endpoint } from '../../schema/settings.ts';
import type { Connector } from '../../sync/connectors/connector.ts';
import { currentModel } from '../aligning/models.ts';
import { type House, isoNow } from '../house.ts';
import { change } from '../recording/decide.ts';
import { heldCompletion } from '../recording/record.ts';

const askAgainAfter = 86_400_000;

type Proposing = Input<'completion.propose'>;

async function proposed(house: House, { at, skill }: Proposing): Promise<Pick<Completion, 'proposedAt' | 'proposal'>> {
  const { model } = await currentModel(house);
  // The contract's most; a model may call its version by a longer name.
  const modelVersion = model.version.slice(0, 64);
  return { proposedAt: at, proposal: { modelVersion, ...(skill === undefined ? {} : { skill }) } };
}

/** What would be sent, to the letter but for its number and its hash, so that the person can look at it first. */
export async function previewProposal(house: House, input: Proposing): Promise<Answers['proposal.preview']> {
  const held = await heldCompletion(house, input.key);
  const content = held && proposalContent({ ...held, ...(await proposed(house, input)) });
  return content === undefined ? { ok: false, code: 'no-such-completion' } : { ok: true, content };
}

/** What the model should count but does not. It travels like a completion: agreed to, once, and withdrawn when taken back. */
export async function propose(house: House, input: Proposing): Promise<Outcome> {
  const proposal = await proposed(house, input);
  return change(house, input.key, (held) => ({ ...held, ...proposal }));
}

export function unpropose(house: House, key: string): Promise<Outcome> {
  return change(house, key, ({ proposedAt: _then, proposal: _words, ...held }) => held);
}

/** Notes what the receiver says of proposals, unless the person has gone to another one meanwhile. */
export async function rememberProposals(house: House, asked: Endpoint, taken: boolean): Promise<void> {
  await house.settings.change((settings) =>
    settings.endpoint?.baseUrl === asked.baseUrl
      ? { ...settings, endpoint: { ...settings.endpoint, proposals: { taken, at: isoNow(house) } } }
      : settings,
  );
}

/** Whether there is something to propose to a receiver that takes it. One that did not is asked again after a day. */
export async function mayPropose(house: House, endpoint: Endpoint, connector: Connector): Promise<boolean> {
  if ((await house.db.count('proposalOutbox')) === 0) return false;
  if (endpoint.proposals?.taken) return true;
  const asked = Date.parse(endpoint.proposals?.at ?? '') || 0;
  // The clock may have been set back since.
  if (Math.abs(house.now() - asked) < askAgainAfter) return false;
  const receiver = await connector.discover();
  if (receiver.kind === 'failed') return false;
  const taken = receiver.proposals === true;
  await rememberProposals(house, endpoint, taken);
  return taken;
}
