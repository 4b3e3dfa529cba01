import { readFileSync } from 'node:fs';
import { memberOf } from '../../lib/model/outline.ts';
import { readModel } from '../../lib/model/read-model.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';

/** The text of a file in test/fixtures/model. */
export function modelFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/model/${name}`, import.meta.url), 'utf8');
}

/** The model that ships as the example. */
export function sampleModel(): CompetencyModel {
  return modelFrom(readFileSync(new URL('../../lib/static/sample-model.json', import.meta.url), 'utf8'));
}

export function smallModel(): CompetencyModel {
  return modelFrom(modelFixture('small.json'));
}

export function modelFrom(text: string): CompetencyModel {
  const read = readModel(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.model;
}

/** The small model as text with one member set, or with `undefined` taken away, at a path like `roles.0.title`. */
export function smallWith(path: string, value: unknown): string {
  const model: unknown = JSON.parse(modelFixture('small.json'));
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const last = steps.at(-1) ?? '';
  const owner = steps.slice(0, -1).reduce<unknown>(memberOf, model);
  if (typeof owner !== 'object' || owner === null) throw new Error(`nothing to change at ${path}`);
  Reflect.set(owner, last, value);
  return JSON.stringify(model, null, 2);
}
