export type Standard = 'SCORM 1.2' | 'SCORM 2004';

/** One launchable lesson; `id` is the item identifier and `href` the launch file of imsmanifest.xml. */
type Sco = { readonly id: string; readonly title: string; readonly href: string };

export type Course = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly standard: Standard;
  /** Exercises included. */
  readonly minutes: number;
  readonly quiz: boolean;
  readonly teaches: readonly string[];
  readonly scos: readonly Sco[];
};

/** The courses on offer, in the order of the home page. A test holds `scos` against each imsmanifest.xml. */
export const catalogue: readonly Course[] = [
  {
    id: 'sql-foundations',
    code: 'NW-SQL-101',
    name: 'SQL for Data Work',
    summary: 'Read, join and summarise tables, and know why a query is slow.',
    description:
      'A first course for people who work with data every day. You write queries that answer a business question, join tables without losing or doubling rows, and check a result before anyone else relies on it.',
    standard: 'SCORM 1.2',
    minutes: 180,
    quiz: true,
    teaches: ['Querying with SELECT', 'Joining tables', 'Aggregating with GROUP BY', 'Reading a query plan'],
    scos: [{ id: 'sql-lesson', title: 'SQL for Data Work', href: 'index.html' }],
  },
  {
    id: 'data-modelling',
    code: 'NW-MOD-201',
    name: 'Dimensional Data Modelling',
    summary: 'Facts, dimensions and grain: models that analysts can trust.',
    description:
      'How to turn a business process into a star schema. You choose the grain, tell facts from dimensions, keep history with slowly changing dimensions, and share dimensions between teams.',
    standard: 'SCORM 2004',
    minutes: 240,
    quiz: true,
    teaches: ['Choosing the grain', 'Star schema design', 'Slowly changing dimensions', 'Conformed dimensions'],
    scos: [{ id: 'modelling-lesson', title: 'Dimensional Data Modelling', href: 'index.html' }],
  },
  {
    id: 'git-in-teams',
    code: 'NW-GIT-110',
    name: 'Git in Teams',
    summary: 'Branches, reviews and releases that do not get in each other’s way.',
    description:
      'Three short lessons on working in one repository with others: small commits on short branches, reviews that are kind and quick, and releases that can be traced and undone.',
    standard: 'SCORM 1.2',
    minutes: 120,
    quiz: false,
    teaches: ['Version control with Git', 'Branching', 'Code review', 'Release tagging'],
    scos: [
      { id: 'git-branches', title: 'Branches and commits', href: 'branches.html' },
      { id: 'git-reviews', title: 'Reviews that help', href: 'reviews.html' },
      { id: 'git-releases', title: 'Releases and rollbacks', href: 'releases.html' },
    ],
  },
  {
    id: 'privacy-basics',
    code: 'NW-PRV-100',
    name: 'Privacy at Work',
    summary: 'What personal data is, and what to do with it on an ordinary day.',
    description:
      'Everyone handles personal data. The first lesson explains the principles in plain words; the second puts them to the test with three situations from the office.',
    standard: 'SCORM 2004',
    minutes: 90,
    quiz: true,
    teaches: ['Recognising personal data', 'Data minimisation', 'Reporting a data breach'],
    scos: [
      { id: 'privacy-principles', title: 'The principles', href: 'principles.html' },
      { id: 'privacy-practice', title: 'Privacy in practice', href: 'practice.html' },
    ],
  },
  {
    id: 'etl-pipelines',
    code: 'NW-ETL-210',
    name: 'Reliable ETL Pipelines',
    summary: 'Pipelines that can be run again, watched and mended.',
    description:
      'What separates a script from a pipeline: loads that can be repeated safely, tests on the data itself, late and missing input, and alerts that someone acts on.',
    standard: 'SCORM 1.2',
    minutes: 240,
    quiz: true,
    teaches: ['Idempotent loading', 'Data quality checks', 'Handling late data', 'Pipeline monitoring'],
    scos: [{ id: 'etl-lesson', title: 'Reliable ETL Pipelines', href: 'index.html' }],
  },
];

/** The course with this id, or undefined when it is not on offer. */
export function findCourse(id: string): Course | undefined {
  return catalogue.find((course) => course.id === id);
}
