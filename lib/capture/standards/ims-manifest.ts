/** One launchable SCO: `id` is its address in the package, and what tells it from its sisters. */
export type Sco = { id: string; path: string; query: string };
export type Manifest = { title?: string; scos: Sco[] };

const mostScos = 1000;

/**
 * The SCOs of a content package, in order (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4, IMS Content Packaging): items of the
 * default organization whose resource has adlcp:scormtype (1.2) or adlcp:scormType (2004) "sco". Assets do not count:
 * they cannot report. Undefined when it is no manifest or names no SCO. Total over any document.
 */
export function readManifest(document: Document): Manifest | undefined {
  const root = document.documentElement;
  if (root === null || root.localName !== 'manifest') return undefined;
  const organization = defaultOrganization(root);
  if (organization === undefined) return undefined;
  const resources = scoResources(root);
  const scos = new Map<string, Sco>();
  for (const item of all(organization, 'item')) {
    const href = resources.get(item.getAttribute('identifierref') ?? '');
    if (href === undefined || scos.size >= mostScos) continue;
    const sco = address(href, item.getAttribute('parameters') ?? '');
    // Two items may launch the same file; they are two activities all the same.
    if (scos.has(sco.id)) sco.id = `${sco.id}#${item.getAttribute('identifier') ?? scos.size}`;
    scos.set(sco.id, sco);
  }
  if (scos.size === 0) return undefined;
  const title = organizationTitle(organization);
  return title === '' ? { scos: [...scos.values()] } : { title, scos: [...scos.values()] };
}

const all = (parent: Element, name: string): Element[] =>
  [...parent.getElementsByTagName('*')].filter((element) => element.localName === name);

function defaultOrganization(root: Element): Element | undefined {
  const wanted = all(root, 'organizations')[0]?.getAttribute('default');
  const organizations = all(root, 'organization');
  return organizations.find((one) => one.getAttribute('identifier') === wanted) ?? organizations[0];
}

function organizationTitle(organization: Element): string {
  const title = [...organization.children].find((child) => child.localName === 'title');
  return (title?.textContent ?? '').trim();
}

/** Identifier → href with xml:base of `manifest`, `resources` and `resource` applied. */
function scoResources(root: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const resource of all(root, 'resource')) {
    const type = [...resource.attributes].find((one) => localName(one.name) === 'scormtype')?.value;
    const href = resource.getAttribute('href') ?? '';
    if (type?.toLowerCase() !== 'sco' || href === '') continue;
    const folder = resource.parentElement;
    found.set(resource.getAttribute('identifier') ?? '', base(root) + base(folder) + base(resource) + href);
  }
  return found;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
const base = (element: Element | null): string => element?.getAttribute('xml:base') ?? '';

/** SCORM 1.2 CAM 2.3.2.5.2: parameters start with `?`, `&` or `#`, or with neither and then `?` is meant. */
function address(href: string, parameters: string): Sco {
  const [file = '', own = ''] = beforeFragment(href).split('?');
  const added = beforeFragment(parameters).replace(/^[?&]/, '');
  const query = [own, added].filter((part) => part !== '').join('&');
  const path = file.replace(/^(\.?\/)+/, '');
  return { id: query === '' ? path : `${path}?${query}`, path, query };
}

const beforeFragment = (text: string): string => text.slice(0, 2048).split('#')[0] ?? '';
