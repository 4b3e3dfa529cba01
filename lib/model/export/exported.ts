/** What a format has no place for, so that it is not in the file. */
export type Lost = 'identity' | 'policy' | 'courses' | 'translations';

/** A file to hand out. */
export interface Exported {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
  lost: Lost[];
}

/** What a thing may be called, and what may be said of it, in another language. */
export interface Said {
  label?: string | undefined;
  altLabels?: string[] | undefined;
  name?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  summary?: string | undefined;
}

/** A file name of a model's title and version. */
export function fileName(title: string, version: string, ending: string): string {
  const plain = `${title} ${version}`.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${plain.slice(0, 80) || 'model'}${ending}`;
}
