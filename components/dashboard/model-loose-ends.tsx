import type { Alike } from '../../lib/model/report/alike.ts';
import type { LostCourse } from '../../lib/model/report/loose-ends.ts';
import { plural, type TextName, text } from '../../lib/text/text.ts';

const mostShown = 50;

/** Competencies that may be the same. */
export function AlikeList({ list }: { list: Alike[] }) {
  const words = ({ one, other, by, name }: Alike) =>
    by === 'name' ? text('alikeName', one.label, other.label, name ?? '') : text('alikeWords', one.label, other.label);
  return <Lines lines={list.map(words)} />;
}

/** Roles that ask for nothing. */
export function EmptyRoles({ list }: { list: { title: string }[] }) {
  return (
    <>
      <p class="muted small">{text('emptyRolesHow')}</p>
      <Lines lines={list.map(({ title }) => title)} />
    </>
  );
}

const whys: Record<LostCourse['why'], TextName> = {
  'no-host': 'lostNoHost',
  'other-host': 'lostOtherHost',
  'by-hand': 'lostByHand',
};

/** Courses that will never be recognised. */
export function LostCourses({ list }: { list: LostCourse[] }) {
  return <Lines lines={list.map(({ title, provider, why }) => text(whys[why], title, provider))} />;
}

/** Short lines, fifty at most. */
export function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      <ul class="review-lines">
        {lines.slice(0, mostShown).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > mostShown && <p class="muted small">{plural('andMore', lines.length - mostShown)}</p>}
    </>
  );
}
