export const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A member of parsed JSON; nothing inherited, and undefined of what has no members. */
export const member = (body: unknown, key: string): unknown =>
  isRecord(body) && Object.hasOwn(body, key) ? Reflect.get(body, key) : undefined;
