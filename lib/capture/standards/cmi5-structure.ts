import type { AuRules } from './cmi5.ts';

/** What cmi5.xml says: the course, and its assignable units in order. */
export type Structure = { id: string; title?: string; units: (AuRules & { id: string })[] };

const mostUnits = 500;
const longestId = 512;
const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/**
 * The course structure (cmi5 13.1, 13.2): `course` with its id and title, and each `au`, in whatever block. Undefined when
 * it is none, or larger than what can be followed. Total over any document. `language` chooses among titles.
 */
export function readStructure(document: Document, language: string): Structure | undefined {
  const root = document.documentElement;
  if (root === null || root.localName !== 'courseStructure') return undefined;
  const elements = [...root.getElementsByTagNameNS(namespace, '*')];
  const course = elements.find((element) => element.localName === 'course');
  const id = course?.getAttribute('id') ?? '';
  const units = elements.filter((element) => element.localName === 'au').map(unitOf);
  const ids = new Set(units.map((unit) => unit.id));
  const sound = [id, ...ids].every((one) => one !== '' && one.length <= longestId) && ids.size === units.length;
  if (course === undefined || !sound || units.length === 0 || units.length > mostUnits) return undefined;
  const title = titleOf(course, language);
  return title === '' ? { id, units } : { id, title, units };
}

function unitOf(element: Element): Structure['units'][number] {
  const moveOn = element.getAttribute('moveOn');
  const mastery = Number.parseFloat(element.getAttribute('masteryScore') ?? '');
  return {
    id: (element.getAttribute('id') ?? '').trim(),
    ...(moveOn === null ? {} : { moveOn }),
    ...(Number.isFinite(mastery) ? { masteryScore: mastery } : {}),
  };
}

function titleOf(course: Element, language: string): string {
  const title = [...course.children].find((child) => child.localName === 'title');
  const texts = [...(title?.children ?? [])].filter((child) => child.localName === 'langstring');
  const tagged = (tag: string) =>
    texts.find((text) => tag !== '' && (text.getAttribute('lang') ?? '').toLowerCase().startsWith(tag));
  const best = tagged(language.toLowerCase().split('-')[0] ?? '') ?? tagged('en') ?? texts[0];
  return (best?.textContent ?? '').trim();
}
