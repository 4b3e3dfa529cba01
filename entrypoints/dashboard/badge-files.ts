import { isBadgeFile } from '../../lib/badges/is-badge-file.ts';

export interface BadgeFile {
  name: string;
  /** One choice of a file; the same name chosen anew is another. */
  file: File;
}

/** Two files of one name are told apart by a number. */
function named(files: File[]): BadgeFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return { name: count === 1 ? file.name : `${file.name} (${count})`, file };
  });
}

/** Tells the badges among chosen files from the rest, by their first 64 kB. */
export async function sortBadges(files: readonly File[]): Promise<{ badges: BadgeFile[]; others: File[] }> {
  const heads = await Promise.all(files.map((file) => file.slice(0, 65_536).arrayBuffer()));
  const isBadge = heads.map((head) => isBadgeFile(new Uint8Array(head)));
  return {
    badges: named(files.filter((_, at) => isBadge[at])),
    others: files.filter((_, at) => !isBadge[at]),
  };
}
