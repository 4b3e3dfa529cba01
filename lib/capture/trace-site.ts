import type { FieldTrace, SiteTrace } from '../domain/trace.ts';
import type { Facts, Owner, PageKind, SiteDefinition } from './sites/definition.ts';
import { readSite } from './sites/read-site.ts';

/** What a definition answered while it was asked. */
interface Asked {
  ready?: boolean;
  owner?: Owner;
  facts: Facts[];
}

const mostIds = 200;
/** Fields that a course may have, in the order in which they are looked for. */
const fieldNames = ['id', 'title', 'done', 'on', 'url', 'publisher', 'hours'] as const;

/** The same kind of page, which also notes what it answers. */
function noting(kind: PageKind, asked: Asked): PageKind {
  return {
    ...kind,
    ready(page, place) {
      asked.ready = typeof kind.ready === 'string' ? page.has(kind.ready) : kind.ready(page, place);
      return asked.ready;
    },
    whose(page, place) {
      asked.owner = typeof kind.whose === 'function' ? kind.whose(page, place) : kind.whose;
      return asked.owner;
    },
    read(page, place) {
      const facts = kind.read(page, place);
      asked.facts = Array.isArray(facts) ? facts : [facts];
      return facts;
    },
  };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A field is there if every course of the page has it; one that no course has and none needs is left out. */
function fieldsOf({ facts }: Asked): FieldTrace[] {
  return fieldNames.flatMap((name): FieldTrace[] => {
    const there = facts.filter((one) => isThere(one[name])).length;
    const asked = name === 'id' || name === 'title' || name === 'done' || facts.some((one) => name in one);
    return asked && facts.length > 0 ? [{ name, there: there === facts.length }] : [];
  });
}

function resultOf(outcome: ReturnType<typeof readSite>, asked: Asked): SiteTrace['result'] {
  if (outcome.outcome !== 'not-ours') return outcome.outcome;
  if (outcome.waitsFor !== undefined) return asked.ready === false ? 'not-ready' : 'no-platform';
  return asked.owner === 'someone-else' ? 'someone-else' : 'other-page';
}

/**
 * How `readSite` comes to its outcome on this page: it is asked itself, by a definition that notes each answer on the way. Never
 * throws.
 */
export function traceSite(definition: SiteDefinition, document: Document, location: Location | URL): SiteTrace {
  const asked: Asked = { facts: [] };
  const pages = definition.pages.map((kind) => noting(kind, asked));
  const outcome = readSite({ ...definition, pages }, document, location);
  const result = resultOf(outcome, asked);
  const kind = definition.pages.find(({ path }) => path.test(location.pathname));
  const shown = kind !== undefined && result !== 'other-page';
  const finished = outcome.outcome === 'completed' ? outcome.finished : [];
  const open = 'open' in outcome ? outcome.open : [];
  return {
    site: definition.id,
    result,
    ...(shown ? { kind: kind.kind, pattern: kind.path.source, level: kind.level } : {}),
    ...(outcome.outcome === 'drifted' ? { missing: outcome.missing } : {}),
    ...(asked.owner === undefined ? {} : { owner: asked.owner }),
    unconfirmed: definition.confidence === 'low',
    list: kind?.list === true,
    fields: fieldsOf(asked),
    courses: asked.facts.length,
    finished: finished.length,
    ids: [...finished.map(({ course }) => course.id), ...open].slice(0, mostIds),
    told: 0,
  };
}
