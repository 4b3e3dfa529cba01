import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { competencyModelSchema } from '../../lib/schema/model.ts';
import { modelDescriptions } from './model-descriptions.ts';

// Writes lib/static/model.schema.json from the zod schema: node test/tools/model-schema.ts

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (2020-12) of competency models, as the text of the file that is shipped. */
export function modelSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(competencyModelSchema, { io: 'input' });
  const titled = { $schema, title: 'Skillmark competency model, format 1', ...described(schema, []) };
  return `${listsInline(JSON.stringify(titled, null, 2))}\n`;
}

/** A schema with what people should know about each of its parts. */
function described(schema: JsonSchema, path: string[]): JsonSchema {
  const place = path.join('.');
  const description = modelDescriptions.get(place);
  const { properties, items, additionalProperties, ...rest } = { ...schema, ...sharper(schema) };
  return {
    ...(description === undefined ? {} : { description }),
    ...rest,
    ...(properties === undefined ? {} : { properties: eachDescribed(properties, path) }),
    ...(isSchema(items) ? { items: described(items, [...path, 'items']) } : {}),
    ...(isSchema(additionalProperties)
      ? { additionalProperties: described(additionalProperties, [...path, 'language']) }
      : {}),
    // The one rule of courses that a schema can hold: what has neither id nor address is never found again.
    ...(place === 'courses.items' ? { anyOf: [{ required: ['id'] }, { required: ['url'] }] } : {}),
  };
}

function eachDescribed(members: NonNullable<JsonSchema['properties']>, path: string[]): Record<string, JsonSchema> {
  const schemas = Object.entries(members).filter((member): member is [string, JsonSchema] => isSchema(member[1]));
  return Object.fromEntries(schemas.map(([name, member]) => [name, described(member, [...path, name])]));
}

function isSchema(value: JsonSchema['items'] | boolean): value is JsonSchema {
  return typeof value === 'object' && !Array.isArray(value);
}

/** What zod checks but does not say in JSON Schema: trimmed text, http addresses, patterns with the flag i. */
function sharper({ type, format, pattern, minLength }: JsonSchema): JsonSchema {
  if (type !== 'string') return {};
  if (format === 'uri') return { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' };
  if (pattern?.startsWith('^[a-z][a-z0-9+.-]*:')) return { pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$' };
  return minLength === 1 ? { pattern: '\\S' } : {};
}

/** Lists of words on one line, as the formatter of this repository has them. */
function listsInline(json: string): string {
  return json.replace(/\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g, (_, items: string) => {
    return `[${items.replace(/\n\s+/g, ' ')}]`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../../lib/static/model.schema.json', import.meta.url), modelSchemaText());
}
