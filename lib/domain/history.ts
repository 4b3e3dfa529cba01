/** How a past course stands to the log: `asked` waits there for an answer, `removed` was undone by the person. */
export type PastStanding = 'new' | 'known' | 'asked' | 'removed';

/** One finished course that a history page showed and the log does not have. */
export interface FoundCourse {
  /** The key it has as a completion. */
  key: string;
  title: string;
  url?: string;
  from?: string;
  completedAt?: string;
  /** The page says that it is the person's own, and a whole course. */
  sure: boolean;
}

/** An import of which `courses` can still be taken back, as a whole. */
export interface ImportView {
  /** When it began; its name. */
  at: string;
  /** Name of the file, or host of the page. */
  from?: string;
  courses: number;
}

/** What one history page has to offer. */
export interface FoundOffer {
  page: string;
  host: string;
  foundAt: string;
  /** The person did not want it, and nothing new has shown since. */
  dismissed: boolean;
  courses: FoundCourse[];
}
