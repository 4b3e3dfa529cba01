import type { Outcome } from '../../messaging/protocol.ts';
import type { House } from '../house.ts';
import { currentModel } from './models.ts';
import { settleAnew } from './settle.ts';

/** The role the person works toward, or none. */
export async function chooseTarget(house: House, role: string | undefined): Promise<Outcome> {
  const { model } = await currentModel(house);
  if (role !== undefined && !model.roles.some(({ id }) => id === role)) return { ok: false, code: 'no-such-role' };
  await house.settings.change(({ targetRole: _before, ...settings }) =>
    role === undefined ? settings : { ...settings, targetRole: role },
  );
  house.announce();
  return { ok: true };
}

/** Whether pages and the toolbar button say what was noticed. */
export async function chooseQuiet(house: House, quiet: boolean): Promise<Outcome> {
  await house.settings.change(({ quiet: _before, ...settings }) => (quiet ? { ...settings, quiet } : settings));
  house.announce();
  return { ok: true };
}

/** Whether courses are matched without the background knowledge; everything is matched anew. */
export async function chooseMatching(house: House, plainWords: boolean): Promise<Outcome> {
  await house.settings.change(({ plainWords: _before, ...settings }) =>
    plainWords ? { ...settings, plainWords } : settings,
  );
  await settleAnew(house);
  return { ok: true };
}
