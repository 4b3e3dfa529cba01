/** Words that platforms use in their paths. Only these are shown: any other part may be a name, an id or a key. */
const plainWords = new Set(
  (
    'academy achievement achievements activity api app assessment badge badges calendar catalog catalogue certificate ' +
    'certificates certification certifications class classes complete completed completion content course course-view ' +
    'courses credential credentials curriculum dashboard detail details done enrol enroll enrollment enrollments exam ' +
    'finish finished history home index item items learn learner learning lecture lectures lesson lessons library list ' +
    'lms me mod module modules my my-courses my-learning overview page pages path paths play player portal profile ' +
    'program programs progress quiz record records result results review scorm section sections session sessions skills ' +
    'slides start statement test topic topics track training trainings transcript transcripts unit units user users ' +
    'video videos view watch web workshop'
  ).split(' '),
);

const partMask = '…';

function maskedPart(part: string): string {
  const [name = '', ending] = part.toLowerCase().split(/\.(?=(?:php|html?|aspx?|jsp|do)$)/);
  if (name === '' || plainWords.has(name)) return ending === undefined ? name : `${name}.${ending}`;
  return partMask;
}

/** A label of a host that is a long token or mostly a number may name one person's own server. */
const maskedLabel = (label: string): string =>
  label.length > 24 || /\d{4,}/.test(label) || /^\d+$/.test(label) ? partMask : label;

/** A host without what may be an id in it. */
export const maskedHost = (host: string): string => host.split('.').map(maskedLabel).join('.');

/**
 * An address that tells where something was, and of whom it tells nothing: host and path, every part of the path that is no
 * common word of learning platforms replaced by `…`; no user, port, query or fragment.
 */
export function maskedAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return partMask;
  const path = url.pathname.split('/').map(maskedPart).join('/');
  return `${maskedHost(url.hostname)}${path}`;
}
