// @vitest-environment happy-dom
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPageReader } from '../../../lib/capture/sites/page-reader.ts';
import { loadSites } from './site-fixtures.ts';

const sites = await loadSites(join(import.meta.dirname, '../../..'));
const accountOn = (id: string, html: string) => {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return sites.find((one) => one.id === id)?.account?.(createPageReader(page, 'https://lms.example'));
};

// instructure/canvas-lms app/helpers/application_helper.rb, js_env: ids as text, since they may be longer than a number.
const env = (ids: string) =>
  `<script>INST = {}; ENV = {"ASSET_HOST":"","COURSE_ID":"12",${ids}"current_user":{"id":"99","display_name":"Ada"}};</script>`;

test.each<[string, string, string, string | undefined]>([
  ['canvas', 'who is signed in', env('"current_user_id":"4711",'), '4711'],
  ['canvas', 'an id that is a number', env('"current_user_id":4711,'), '4711'],
  ['canvas', 'an id across shards', env('"current_user_id":"107860000000000019",'), '107860000000000019'],
  ['canvas', 'a visitor', env('"current_user_id":null,'), undefined],
  ['canvas', 'a page without ENV', '<p>"current_user_id":"4711"</p>', undefined],
  ['moodle', 'who is signed in', '<div id="nav-notification-popover-container" data-userid="42"></div>', '42'],
  ['moodle', 'a guest', '<div class="usermenu" data-userid="42"></div>', undefined],
])('%s: of %s the id is read, and no name', (id, _what, html, account) => {
  expect(accountOn(id, html)).toBe(account);
});
