import type { SendingView } from '../../lib/domain/overview.ts';
import { refusalText } from '../refusal-text.ts';

/** Why sending does not get through, and what to do. */
export function sendingProblem({ problem, detail }: SendingView): string | undefined {
  return problem === undefined ? undefined : refusalText({ code: problem, ...(detail !== undefined && { detail }) });
}
