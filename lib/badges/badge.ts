import type { Assertion } from './assertion-schema.ts';
import type { Credential } from './credential-schema.ts';

export type JsonObject = Record<string, unknown>;

/** Why a file is no badge that can be imported. `detail` names the member, or the place in the file. */
export interface BadgeProblem {
  code:
    | 'empty'
    | 'file-too-big'
    | 'text-too-big'
    | 'not-text'
    | 'not-a-badge'
    | 'not-json'
    | 'too-deep'
    | 'png-broken'
    | 'png-without-badge'
    | 'svg-broken'
    | 'svg-entities'
    | 'svg-without-badge'
    | 'several-badges'
    | 'packed-wrong'
    | 'jwt-broken'
    | 'jwt-encrypted'
    | 'jwt-selective'
    | 'too-old'
    | 'badge-class'
    | 'issuer'
    | 'endorsement'
    | 'collection'
    | 'other-credential'
    | 'not-finished'
    | 'address-unsafe'
    | 'field-missing'
    | 'field-wrong';
  detail?: string;
}

export type Read<T> = ({ ok: true } & T) | { ok: false; problem: BadgeProblem };

/** A refusal to read, as a value. */
export function problem(code: BadgeProblem['code'], detail?: string): { ok: false; problem: BadgeProblem } {
  return { ok: false, problem: { code, ...(detail === undefined ? {} : { detail }) } };
}

/** One badge as a file holds it, before anything was checked. `jws` is the signed form it came in, if it did. */
export type OpenBadge =
  | { kind: 'credential'; credential: Credential; document: JsonObject; jws?: string }
  | { kind: 'assertion'; assertion: Assertion; document: JsonObject; jws?: string }
  /** Badges baked before 2014 and some of today carry an address alone; all else is there. */
  | { kind: 'address'; address: string };
