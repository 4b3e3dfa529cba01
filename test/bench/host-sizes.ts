import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type KnownSite, runsAt } from '../../lib/domain/site-hosts.ts';
import type { Figure } from './figure.ts';

/** What runs on every allowed host; a site's scripts come on top on its own hosts. */
const everywhere = ['tap.js', 'detector.js'];
/** What comes where content speaks. */
const late = 'judge.js';

/** Made-up sites, each at a host of its own, until there are `count`; the first is the one that is looked at. */
function siteList(first: KnownSite, others: readonly KnownSite[], count: number): KnownSite[] {
  const real = [first, ...others.filter(({ id }) => id !== first.id)].slice(0, count);
  const missing = Array.from({ length: count - real.length }, (_, n) => ({
    ...first,
    id: `made-up-${n}`,
    hosts: [`made-up-${n}.example`],
  }));
  return [...real, ...missing];
}

/** Bytes that a page of one allowed host loads of us, in kB (1000 bytes) after gzip, as more sites are known. */
export function hostSizeFigures(folder: string): Figure[] {
  const sites: KnownSite[] = JSON.parse(readFileSync(join(folder, 'sites.json'), 'utf8'));
  const size = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length / 1000 : 0;
  };
  const weight = ({ id }: KnownSite) => size(`site-${id}.js`) + size(`answers-${id}.js`);
  const [heaviest] = sites.filter(({ hosts }) => hosts.length > 0).toSorted((a, b) => weight(b) - weight(a));
  if (heaviest === undefined) throw new Error('The build knows no site: run npm run build:chrome.');
  const group = '5. Bytes of ours on a page of one allowed host, gzip';
  const base = everywhere.reduce((sum, file) => sum + size(file), 0);
  const page = `https://${(heaviest.hosts[0] ?? '').replace('*.', 'www.')}${heaviest.under}`;
  const rows = [5, 45].map((count): Figure => {
    const here = siteList(heaviest, sites, count).filter((site) => runsAt(site, page, {}));
    const value = here.reduce((sum, site) => sum + weight(site), base);
    return {
      group,
      name: `${count} sites known, on ${heaviest.name}`,
      value,
      unit: 'kB',
      note: `(scripts of ${here.length} site)`,
    };
  });
  const unread = size('tap.js') + size('detector-unread.js');
  return [
    { group, name: 'a host without a definition', value: unread, unit: 'kB' },
    ...rows,
    { group, name: 'and where content speaks', value: size(late), unit: 'kB' },
  ];
}
