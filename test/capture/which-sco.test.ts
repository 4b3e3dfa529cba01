import { expect, test } from 'vitest';
import type { Manifest } from '../../lib/capture/standards/ims-manifest.ts';
import { whichSco } from '../../lib/capture/which-sco.ts';

const sco = (id: string) => {
  const [path = '', query = ''] = id.split('?');
  return { id, path, query };
};
const manifest: Manifest = {
  scos: [
    'playing/index.html',
    'index.html',
    'shared/launch.html?content=a',
    'shared/launch.html?content=b',
    'with space.html',
  ].map(sco),
};

test.each<[string[], string | undefined]>([
  [['/pkg/7/playing/index.html'], 'playing/index.html'],
  [['/pkg/7/index.html'], 'index.html'],
  [['/pkg/7/xindex.html'], undefined],
  [['/pkg/shared/launch.html?content=b&launch=1'], 'shared/launch.html?content=b'],
  [['/pkg/shared/launch.html'], undefined],
  [['/pkg/with%20space.html'], 'with space.html'],
  [['/menu.html', '/pkg/playing/index.html', '/pkg/playing/part.html'], 'playing/index.html'],
  [['/pkg/playing/index.html', '/pkg/index.html'], undefined],
  [['/bad%escape.html'], undefined],
  [[], undefined],
])('frames at %j show %s', (paths, expected) => {
  expect(whichSco(manifest, paths)?.sco).toBe(expected);
});

test('the place of the package tells equal names apart', () => {
  expect(whichSco(manifest, ['/pkg/7/index.html'])?.base).toBe('/pkg/7/');
});

test('two SCOs of the same address cannot be told apart', () => {
  expect(whichSco({ scos: [sco('a.html'), { ...sco('a.html'), id: 'a.html#2' }] }, ['/a.html'])).toBeUndefined();
});
