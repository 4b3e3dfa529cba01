import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures/sites');

/** Paths as the platforms have them, and the fixture that stands there. */
const pages: Record<string, string> = {
  '/certificates/0123456789abcdef0123456789abcdef': 'open-edx/completed.html',
  '/slides/basics-of-gardening-1': 'odoo/in-progress.html',
  '/course/view.php': 'moodle/completed-question.html',
  '/totara/plan/record/courses.php': 'totara/trap-history-of-years.html',
};

/** A page of a learning platform that companies run themselves, as it was written down for the tests of its definition. */
export async function knownSitePage(path: string): Promise<string | undefined> {
  const file = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return file === undefined ? undefined : readFile(join(fixtures, file), 'utf8');
}
