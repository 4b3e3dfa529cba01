/**
 * All that is ever taken from an xAPI statement (xAPI 1.0.3 Data 2.2, xAPI 2.0 4.2): of the actor only what identifies them, no
 * answers, no extensions, no attachments. IRIs and ids are '' when absent; lists hold ids of activities.
 */
export type Statement = {
  id: string;
  /** See `decodeAgent`; only to tell whose it is, and kept nowhere. */
  actor: string;
  verb: string;
  /** An activity's IRI; for `voided` the id of the statement that is taken back. */
  object: string;
  type: string;
  /** Language tag → name of the activity. */
  names: Readonly<Record<string, string>>;
  completion?: boolean;
  success?: boolean;
  scaled?: number;
  raw?: number;
  min?: number;
  max?: number;
  /** As sent; content that was offline sends it long after. */
  timestamp: string;
  registration: string;
  parents: readonly string[];
  groupings: readonly string[];
  categories: readonly string[];
};

/** What the LMS tells cmi5 content at its start (cmi5 10.2): all as sent, absent if it was not said. */
export type LaunchData = { launchMode?: string; moveOn?: string; masteryScore?: number };
