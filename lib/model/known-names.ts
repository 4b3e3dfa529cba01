import { inert } from './inert.ts';
import { nearestNameAmong } from './nearest-name.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

/** The ids that may be written at some place, with the names by which people would look for them. */
export interface KnownNames {
  has: (id: string) => boolean;
  /** `Did you mean "sql"?`, or what else to do about an id that is not there. */
  advice: (wrong: string, otherwise: RemarkCode) => Remark;
}

/** Later things with an id that was there before are left out: that they are twice is a problem of its own. */
export function knownNames(things: { id: string | undefined; name: string | undefined }[]): KnownNames {
  const names = new Map<string, string>();
  for (const { id, name } of things) if (id !== undefined && !names.has(id)) names.set(id, name ?? id);
  let suggest: ((wrong: string) => string | undefined) | undefined;
  return {
    has: (id) => names.has(id),
    advice: (wrong, otherwise) => {
      suggest ??= suggestFrom(names);
      const meant = suggest(wrong);
      return meant === undefined ? remark(otherwise) : remark('remarkDidYouMean', inert(meant));
    },
  };
}

function suggestFrom(names: Map<string, string>): (wrong: string) => string | undefined {
  const idByName = new Map([...names].map(([id, name]) => [name, id]));
  const nearestId = nearestNameAmong(names.keys());
  const nearestLabel = nearestNameAmong(idByName.keys());
  return (wrong) => nearestId(wrong) ?? idByName.get(nearestLabel(wrong) ?? '');
}
