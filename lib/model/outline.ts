import { modelId } from '../schema/primitives.ts';

/**
 * What the rules need of a model, read leniently: a model with a mistake in its shape still has an outline, so that all
 * problems are found at once. What cannot be read is undefined; lists keep the positions of the file.
 */
export interface Outline {
  levels: { level: number | undefined }[] | undefined;
  competencies: { id: string | undefined; label: string | undefined }[] | undefined;
  roles: OutlineRole[] | undefined;
  courses: OutlineCourse[];
  courseCeiling: number | undefined;
  courseLevel: number | undefined;
}

export interface OutlineRole {
  id: string | undefined;
  title: string | undefined;
  next: (string | undefined)[];
  requirements: OutlineClaim[];
}

export interface OutlineCourse {
  provider: string | undefined;
  id: string | undefined;
  title: string | undefined;
  /** Whether anything at all stands under `id` or `url`, right or wrong. */
  hasAddress: boolean;
  counts: OutlineClaim[];
}

export interface OutlineClaim {
  competency: string | undefined;
  level: number | undefined;
}

/** Reads the outline of any JSON value; never throws. */
export function outlineOf(model: unknown): Outline {
  return {
    levels: listAt(memberOf(model, 'scale'), 'levels')?.map((item) => ({ level: levelAt(item, 'level') })),
    competencies: listAt(model, 'competencies')?.map((item) => ({
      id: textAt(item, 'id'),
      label: textAt(item, 'label'),
    })),
    roles: listAt(model, 'roles')?.map(outlineRole),
    courses: (listAt(model, 'courses') ?? []).map(outlineCourse),
    courseCeiling: levelAt(memberOf(model, 'policy'), 'courseCeiling'),
    courseLevel: levelAt(memberOf(model, 'policy'), 'courseLevel'),
  };
}

function outlineRole(role: unknown): OutlineRole {
  return {
    id: idIn(memberOf(role, 'id')),
    title: textAt(role, 'title'),
    next: (listAt(role, 'next') ?? []).map(idIn),
    requirements: claimsAt(role, 'requirements'),
  };
}

function outlineCourse(course: unknown): OutlineCourse {
  return {
    provider: textAt(course, 'provider'),
    id: textAt(course, 'id'),
    title: textAt(course, 'title'),
    hasAddress: memberOf(course, 'id') !== undefined || memberOf(course, 'url') !== undefined,
    counts: claimsAt(course, 'counts'),
  };
}

function claimsAt(owner: unknown, name: string): OutlineClaim[] {
  return (listAt(owner, name) ?? []).map((item) => ({
    competency: idIn(memberOf(item, 'competency')),
    level: levelAt(item, 'level'),
  }));
}

/** An own member of an object, or an entry of a list; undefined for anything else. */
export function memberOf(owner: unknown, name: string | number): unknown {
  if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, name)) return undefined;
  return Reflect.get(owner, name);
}

/** Text with something in it, trimmed. */
export function textAt(owner: unknown, name: string): string | undefined {
  const value = memberOf(owner, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** An id that is well formed; one that is not is a problem of shape, and no rule should complain of it again. */
function idIn(value: unknown): string | undefined {
  const id = modelId.safeParse(value);
  return id.success ? id.data : undefined;
}

function levelAt(owner: unknown, name: string): number | undefined {
  const value = memberOf(owner, name);
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 20 ? value : undefined;
}

function listAt(owner: unknown, name: string): unknown[] | undefined {
  const value = memberOf(owner, name);
  return Array.isArray(value) ? value : undefined;
}
