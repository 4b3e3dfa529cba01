import type { Place } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/** `ref_id=123`, `target=crs_123` or `goto.php/crs/123`, by version. */
const courseIn = ({ groups, query }: Place): string | undefined =>
  /^(?:crs_)?(\d+)/.exec(groups.id ?? query('ref_id') ?? query('target') ?? '')?.[1];

/** File names of the icons are the same in every language: the certificate's, which only who earned it sees, or the status'. */
const isDone = (page: PageReader): boolean =>
  page.has('img[src*="/icon_cert."]') || page.has('.ilInfoScreenSec img[src*="learning_progress/"][src*="completed."]');

/**
 * Source: ILIAS-eLearning/ILIAS components/ILIAS/Course (initHeaderAction shows the certificate's icon to the participant who may
 * download it), Tracking (ilLPStatusIcons). In lists the same icons speak of other things, so only the course's own are looked at.
 */
export default site({
  id: 'ilias',
  name: 'ILIAS',
  hosts: [],
  anywhere: '.il-layout-page, #ilAll, link[href*="delos"]',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /\/(?:ilias|goto)\.php(?:\/crs\/(?<id>\d+))?\/?$/,
      level: 'course',
      // A tutor opens the progress of a member by that member's id.
      whose: (_, { query }) => ((query('user_id') ?? query('userdetails_id')) ? 'someone-else' : 'viewer'),
      ready: '#headerimage[src*="icon_crs."]',
      read: (page, place) => ({
        id: courseIn(place),
        title: page.text('#il_mhead_t_focus'),
        done: isDone(page),
        url: place.groups.id === undefined ? `goto.php?target=crs_${courseIn(place)}` : '',
      }),
    },
  ],
});
