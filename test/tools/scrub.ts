// What a page saved in one's own browser has of oneself, taken out before it becomes a fixture. Check the result by eye.

const personKeys =
  'firstName|lastName|fullName|displayName|userName|username|given_name|family_name|user_name|learnerName|email';
const personPlaces =
  /class="[^"]*(?:user-?name|recipient|profile-name|learner-name|avatar-name)[^"]*"[^>]*>\s*([^<>{}]{2,80}?)\s*</gi;

/** Names that the page itself says are a person's, the longest first. */
function namesIn(html: string): string[] {
  const keyed = html.matchAll(new RegExp(`["'](?:${personKeys})["']\\s*:\\s*["']([^"'\\\\]{2,80})["']`, 'gi'));
  const shown = html.matchAll(personPlaces);
  const found = [...keyed, ...shown].map(([, name = '']) => name.trim()).filter((name) => /\p{L}{2}/u.test(name));
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same value becomes the same stand-in, so that what belongs together stays together. */
function standIns(make: (count: number, value: string) => string) {
  const known = new Map<string, string>();
  return (value: string): string => {
    const held = known.get(value) ?? make(known.size + 1, value);
    known.set(value, held);
    return held;
  };
}

/** Everything that looks, runs or loads, but says nothing. Inline JSON and state stay. */
const withoutNoise = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style\b[\s\S]*?<\/style>|<noscript\b[\s\S]*?<\/noscript>|<svg\b[\s\S]*?<\/svg>/gi, '')
    .replace(/<script\b[^>]*\bsrc=[^>]*>\s*<\/script>|<iframe\b[\s\S]*?<\/iframe>/gi, '')
    .replace(/<link\b(?![^>]*rel=["']?canonical)[^>]*>/gi, '')
    .replace(/\s(?:on\w+|style|srcset|nonce|integrity)=(?:"[^"]*"|'[^']*')/gi, '')
    .replace(/(<img\b[^>]*\ssrc=)(?:"[^"]*"|'[^']*')/gi, '$1""')
    .replace(/(<input\b[^>]*\svalue=)(?:"[^"]*"|'[^']*')/gi, '$1""')
    .replace(/[ \t]*\n(?:\s*\n)+/g, '\n');

/** `names`: further names that the one who saved the page knows of. */
export function scrub(html: string, names: readonly string[] = []): string {
  const person = standIns((count) => (count === 1 ? 'A. Learner' : `A. Learner ${count}`));
  const uuid = standIns((count) => `aaaaaaaa-0000-4000-8000-aaaaaaa${String(count).padStart(5, '0')}`);
  const hex = standIns((count, value) => String(count).padStart(value.length, 'a'));
  const digits = standIns((count, value) => String(count).padStart(value.length, '9'));
  const everyone = [...new Set([...names, ...namesIn(html)])].sort((a, b) => b.length - a.length);
  const anonymous = everyone.reduce(
    (text, name) => text.replace(new RegExp(escaped(name), 'gi'), person(name.toLowerCase())),
    withoutNoise(html),
  );
  return (
    anonymous
      .replace(/[\w.+-]+(?:@|%40|&#64;)[\w-]+(?:\.[\w-]+)+/g, 'learner at example.invalid')
      .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, 'TOKEN')
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, (value) =>
        uuid(value.toLowerCase()),
      )
      .replace(/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{16,}\b/gi, (value) => hex(value.toLowerCase()))
      .replace(/(?<![\w/+])(?=[\w+/]*\d)(?=[\w+/]*[A-Z])[A-Za-z0-9+/_]{32,}={0,2}/g, 'TOKEN')
      // Moments in milliseconds are facts of the course.
      .replace(/(?<![\d.])(?!1[0-9]{12}(?!\d))\d{7,}(?![\d.])/g, digits)
  );
}
