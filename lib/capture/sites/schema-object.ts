import type { PageReader } from './page-reader.ts';
import { objectsIn, parsed } from './state.ts';

const isOfType = (node: object, type: string): boolean => {
  const said: unknown = Reflect.get(node, '@type');
  return (Array.isArray(said) ? said : [said]).some(
    (one) => typeof one === 'string' && one.slice(0, 100).replace(/^(https?:\/\/schema\.org\/|schema:)/, '') === type,
  );
};

/** The first JSON-LD object of that schema.org type on the page. Apart from the reader, since few definitions need it. */
export const schemaObject = (page: PageReader, type: string): object | undefined =>
  page
    .scriptsWith('"', 'script[type="application/ld+json"]')
    .flatMap((text) => objectsIn(parsed(text), (node) => isOfType(node, type)))
    .at(0);
