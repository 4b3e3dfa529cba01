import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCourse } from './catalogue.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { resolve } = createRequire(import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files under another name than their own: the icon browsers ask for, and all that is served of node_modules. */
const FIXED: Readonly<Record<string, string>> = {
  '/favicon.ico': here('./lms/mark.svg'),
  '/vendor/scorm12.js': resolve('scorm-again/scorm12/min'),
  '/vendor/scorm2004.js': resolve('scorm-again/scorm2004/min'),
  '/vendor/tincan.js': resolve('tincanjs/build/tincan-min.js'),
  '/vendor/xapi.js': resolve('@xapi/xapi/dist/XAPI.umd.js'),
  '/vendor/cmi5.js': resolve('@xapi/cmi5/dist/Cmi5.umd.js'),
  '/vendor/h5p-main.js': resolve('h5p-standalone'),
  '/vendor/h5p-frame.js': resolve('h5p-standalone/dist/frame.bundle.js'),
  '/vendor/h5p.css': resolve('h5p-standalone/dist/styles/h5p.css'),
  '/h5p/content/h5p.json': here('./h5p/h5p.json'),
  '/h5p/content/content/content.json': here('./h5p/content.json'),
  '/h5p/content/H5P.NorthwindCheck-1.0/library.json': here('./h5p/library.json'),
  '/h5p/content/H5P.NorthwindCheck-1.0/check.js': here('./h5p/check.js'),
};
const WRAPPER = resolve('pipwerks-scorm-api-wrapper');

/** Names without dots in front of the ending: nothing can climb out of a folder. */
const FILE_NAME = /^[a-z0-9-]+\.(?:css|html|js|svg|xml)$/;

/** The file on disk behind a URL path, or undefined. Every package sees the shared player in its own `shared/`. */
function locate(path: string): string | undefined {
  const fixed = FIXED[path];
  if (fixed !== undefined) return fixed;
  const segments = path.split('/').slice(1);
  const name = segments.at(-1) ?? '';
  if (!FILE_NAME.test(name)) return undefined;
  const [area, course = '', folder] = segments;
  if (area === 'lms' && segments.length === 2) return here(`./lms/${name}`);
  if (area === 'hostile' && segments.length === 2) return here(`./hostile/${name}`);
  if (area === 'activities' && segments.length === 2) return here(`./activities/${name}`);
  if (area === 'h5p' && segments.length === 2) return here(`./h5p/${name}`);
  if (area !== 'packages' || findCourse(course) === undefined) return undefined;
  if (segments.length === 3) return here(`./courses/${course}/${name}`);
  if (folder !== 'shared' || segments.length !== 4) return undefined;
  return name === 'scorm-api-wrapper.js' ? WRAPPER : here(`./content/${name}`);
}

/** Reads a static file of the site: LMS assets, course packages, and the listed npm bundles. Undefined is a 404. */
export async function readStatic(path: string): Promise<{ type: string; body: Buffer } | undefined> {
  const file = locate(path);
  const type = file === undefined ? undefined : TYPES[extname(file)];
  if (file === undefined || type === undefined) return undefined;
  try {
    return { type, body: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
