/** Reads imsmanifest.xml (SCORM 1.2 and 2004) in the browser: one entry for each item that launches a SCO. */

const ofName = (parent, name) => [...parent.getElementsByTagNameNS('*', name)];
const childOfName = (parent, name) => [...parent.children].find((child) => child.localName === name);

function scormType(resource) {
  const attribute = [...resource.attributes].find((one) => one.localName.toLowerCase() === 'scormtype');
  return attribute ? attribute.value : '';
}

function toEntry(item, resources) {
  const resource = resources.get(item.getAttribute('identifierref'));
  if (!resource || scormType(resource) !== 'sco') return [];
  const mastery = childOfName(item, 'masteryscore');
  return [
    {
      id: item.getAttribute('identifier'),
      title: childOfName(item, 'title').textContent.trim(),
      href: resource.getAttribute('href'),
      masteryScore: mastery ? mastery.textContent.trim() : '',
    },
  ];
}

export async function readManifest(packageUrl) {
  const response = await fetch(`${packageUrl}imsmanifest.xml`);
  if (!response.ok) throw new Error(`imsmanifest.xml: ${response.status}`);
  const manifest = new DOMParser().parseFromString(await response.text(), 'application/xml');
  if (manifest.querySelector('parsererror')) throw new Error('imsmanifest.xml is not well-formed');
  const resources = new Map(ofName(manifest, 'resource').map((one) => [one.getAttribute('identifier'), one]));
  return ofName(manifest, 'item').flatMap((item) => toEntry(item, resources));
}
