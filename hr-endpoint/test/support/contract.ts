import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';

const responseSchema = z.looseObject({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.unknown()).optional(),
});
const operationSchema = z.looseObject({ operationId: z.string(), responses: z.record(z.string(), responseSchema) });
const contractSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({
    responses: z.record(z.string(), responseSchema),
    schemas: z.record(z.string(), z.unknown()),
  }),
});

/** The contract as this package ships it. */
export const contract = contractSchema.parse(
  parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('uri', (value) => URL.canParse(value));
ajv.addSchema(contract, 'contract');

const pointer = (...parts: string[]) =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
const compiled = new Map<string, ValidateFunction>();

function validator(path: string): ValidateFunction {
  const known = compiled.get(path) ?? ajv.compile({ $ref: `contract#${path}` });
  compiled.set(path, known);
  return known;
}

/** Checks a value against a schema of the contract's components; the list is what is wrong with it. */
export function problemsWith(schema: string, value: unknown): string[] {
  const validate = validator(pointer('components', 'schemas', schema));
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Throws when an answer is not one that the contract describes. Addresses that it does not name pass as 404. */
export function checkAnswer(method: string, path: string, status: number, type: string, body: unknown): void {
  const template = path in contract.paths ? path : path.replace(/^\/(completions|proposals)\/[^/]+$/, '/$1/{key}');
  const operation = contract.paths[template]?.[method.toLowerCase()];
  if (!operation && status === 404) return;
  const response = operation?.responses[status];
  if (!response) throw new Error(`The contract has no ${status} for ${method} ${template}`);
  const shared = response.$ref?.split('/').at(-1);
  const content = (shared === undefined ? response : contract.components.responses[shared])?.content;
  if (!content) {
    if (body !== undefined) throw new Error(`${method} ${template} ${status} has a body, the contract has none`);
    return;
  }
  if (!(type in content)) throw new Error(`${method} ${template} ${status} is ${type}, not as the contract says`);
  const place =
    shared === undefined
      ? ['paths', template, method.toLowerCase(), 'responses', String(status)]
      : ['components', 'responses', shared];
  const validate = validator(pointer(...place, 'content', type, 'schema'));
  if (!validate(body)) throw new Error(`${method} ${template} ${status}: ${ajv.errorsText(validate.errors)}`);
}
