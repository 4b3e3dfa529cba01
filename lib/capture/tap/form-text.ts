import { eachParam, SafeParams, toLowerCase } from './primordials.ts';

/**
 * The first value of this name (in lower case) in a query, or in text of the type application/x-www-form-urlencoded; ''
 * when there is none. Names are compared without case, as HACP wants it.
 */
export function formValue(text: string, name: string): string {
  let found: string | undefined;
  eachParam(new SafeParams(text), (value, key) => {
    if (found === undefined && toLowerCase(key) === name) found = value;
  });
  return found ?? '';
}
