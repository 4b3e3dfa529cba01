/** One kind of page that has changed: `missing` is the field of the definition that is no longer there. */
export interface DriftView {
  kind: string;
  missing: string;
  /** When it was first noticed. */
  at: string;
}

/** How well Skillmark reads one site, at one host. */
export interface SiteHealthView {
  /** Key of the row, for `site.told`. */
  key: string;
  /** Id of the definition. */
  site: string;
  name: string;
  host: string;
  /** When a finished course was last noticed by reading its pages. */
  completedAt?: string;
  drifts: DriftView[];
}
