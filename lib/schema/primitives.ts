import * as z from 'zod/mini';

// zod 4 otherwise probes `new Function` once, which the extension's Content Security Policy reports as a violation.
z.config({ jitless: true });

/** One line of text with something in it; white space around it is dropped. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Longer text; may be empty. */
export const passage = (max: number) => z.string().check(z.maxLength(max));

/** A moment as RFC 3339, e.g. `2026-11-22T09:00:00Z`. */
export const instant = z.iso.datetime({ offset: true });

/** An absolute http or https address; any other scheme (`javascript:`, `data:`) is refused. */
export const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2048));

/** An absolute URI of any scheme, used as a name and never followed. */
export const uri = z.string().check(z.maxLength(2048), z.regex(/^[a-z][a-z0-9+.-]*:\S+$/i));

/** The key of a completion: UUIDv5, see lib/background/recording/identity.ts. */
export const completionKey = z.uuid();

/** A provider is named by its host, e.g. `coursera.org`, or `manual` for what has no page. */
export const provider = z.string().check(z.regex(/^[a-z0-9.-]{1,64}$/));

/** An id inside the competency model. */
export const modelId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,127}$/));

/** A level is the number of a step on the model's scale, counted from 1. */
export const level = z.int().check(z.gte(1), z.lte(20));

/** A language tag (BCP 47) such as `de` or `pt-BR`. */
export const languageTag = z.string().check(z.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/));

/** Learning time in hours. */
export const hours = z.number().check(z.gte(0), z.lte(10_000));
