import type { ModelView } from '../../lib/domain/overview.ts';
import { language, text } from '../../lib/text/text.ts';

function change(before: number, after: number): string {
  const format = new Intl.NumberFormat(language(), { signDisplay: 'exceptZero' });
  const count = new Intl.NumberFormat(language()).format(after);
  return after === before ? count : `${count} (${format.format(after - before)})`;
}

/** What a new model changed, in counts: “42 (+3) skills, 12 roles, 50 (−2) known courses”. */
export function modelNews(before: ModelView, after: ModelView): string {
  return text(
    'modelNews',
    `${after.title} ${after.version}`,
    change(before.competencies, after.competencies),
    change(before.roles.length, after.roles.length),
    change(before.courses, after.courses),
  );
}
