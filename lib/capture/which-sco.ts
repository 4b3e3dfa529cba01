import type { Manifest, Sco } from './standards/ims-manifest.ts';

/** `base`: where the package lies on the site, so that equal file names of two packages stay apart. */
export type Spoken = { sco: string; base: string };

/**
 * The SCO of the manifest that one of these addresses (path and query) shows. The manifest's address is the end of the
 * frame's. Undefined when none fits, or when the frames show different SCOs and nobody can say which one spoke.
 */
export function whichSco(manifest: Manifest, paths: readonly string[]): Spoken | undefined {
  const found = paths.map((path) => bestMatch(manifest, path)).filter((match) => match !== undefined);
  const first = found[0];
  return first !== undefined && found.every((match) => match.sco === first.sco) ? first : undefined;
}

function bestMatch(manifest: Manifest, address: string): Spoken | undefined {
  const [path = '', query = ''] = address.split('?');
  const shown = readable(path);
  const parameters = new URLSearchParams(query);
  let best: { sco: Sco; rank: number } | undefined;
  let tied = false;
  for (const sco of manifest.scos) {
    const wanted = readable(sco.path);
    if (wanted === '' || !(shown === wanted || shown.endsWith(`/${wanted}`)) || !holds(parameters, sco.query)) continue;
    const rank = wanted.length + sco.query.length;
    if (rank === best?.rank) tied = true;
    if (best !== undefined && rank <= best.rank) continue;
    best = { sco, rank };
    tied = false;
  }
  if (best === undefined || tied) return undefined;
  return { sco: best.sco.id, base: shown.slice(0, shown.length - readable(best.sco.path).length) };
}

/** The same file may be several SCOs that differ in their parameters only; players add parameters of their own. */
function holds(parameters: URLSearchParams, query: string): boolean {
  for (const [name, value] of new URLSearchParams(query)) if (!parameters.getAll(name).includes(value)) return false;
  return true;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
