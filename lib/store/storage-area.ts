/** The part of the browser's `storage.local` that the stores use, so that tests can hand in their own. */
export interface StorageArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** Chromium 130, Firefox 143 and newer. */
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
