import type { Place } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/** `ref_id=123`, `target=crs_123` or `goto.php/crs/123`, by version. */
const courseIn = ({ groups, query }: Place): string | undefined =>
  /^(?:crs_)?(\d+)/.exec(groups.id ?? query('ref_id') ?? query('target') ?? '')?.[1];

const titleOf = (page: PageReader): string | undefined =>
  page.text('#il_mhead_t_focus, h1.il-page-content-header, h1.media-heading');

const state = 'img[src*="learning_progress/"]';
/** Where the state of the page's own object stands: beside its heading, and on its information page. */
const ownState = ['.ilInfoScreenSec', '.il_HeadAction', '.ilHeadAction', '.il_HeaderInner'];

/** File names of the icons are the same in every language: the certificate's, which only who earned it sees, or the status'. */
const isDone = (page: PageReader): boolean =>
  page.has('img[src*="/icon_cert."]') ||
  page.has(ownState.map((place) => `${place} ${state}[src*="completed."]`).join());

const heading = '#il_mhead_t_focus, .il_HeaderInner, h1.il-page-content-header';

/** Permanent links say that it is a course; other addresses leave it to the icon. */
const isCourse = (page: PageReader, { groups, query }: Place): boolean =>
  page.has('#headerimage[src*="icon_crs."]') ||
  (/^crs_\d+/.test(groups.id === undefined ? (query('target') ?? '') : `crs_${groups.id}`) &&
    !page.has('#headerimage') &&
    page.has(heading));

/**
 * Source: ILIAS-eLearning/ILIAS components/ILIAS/Course (initHeaderAction shows the certificate's icon to the participant who may
 * download it), Tracking (ilLPStatusIcons). In lists the same icons speak of other things, so only the course's own are looked at.
 */
export default site({
  id: 'ilias',
  name: 'ILIAS',
  hosts: [],
  anywhere: '.il-layout-page, #ilAll, #mainspacekeeper, link[href*="delos"]',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /\/(?:ilias|goto)\.php(?:\/crs\/(?<id>\d+))?\/?$/,
      level: 'course',
      // A tutor opens the progress of a member by that member's id, and the course as members see it.
      whose: (_, { query }) =>
        (query('user_id') ?? query('userdetails_id') ?? query('mv')) ? 'someone-else' : 'viewer',
      ready: isCourse,
      read: (page, place) => ({
        id: courseIn(place),
        title: titleOf(page),
        done: isDone(page),
        url: place.groups.id === undefined ? `goto.php?target=crs_${courseIn(place)}` : '',
      }),
    },
  ],
});
