import type { Answer } from './fake-web.ts';
import { fakeWeb, fullStatement } from './fake-web.ts';
import { tapped } from './fake-window.ts';

export const lrs = 'https://lrs.example/xapi/statements';
/** One statement, as it is sent. */
export const json = JSON.stringify(fullStatement());

/** A page with a tap that listens to its requests. */
export function listening(answer?: Answer, search?: string) {
  const page = fakeWeb(answer, search);
  return { ...page, ...tapped(page.window) };
}
export type Page = ReturnType<typeof listening>;

export const formOf = (fields: Record<string, string | Blob>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
