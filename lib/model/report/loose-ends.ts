import type { CompetencyModel, KnownCourse } from '../../schema/model.ts';

/** A course of the model by which no finished course will ever be recognised, and why. */
export interface LostCourse {
  title: string;
  provider: string;
  why: 'no-host' | 'other-host' | 'by-hand';
}

export function lostCourses({ courses = [] }: CompetencyModel): LostCourse[] {
  return courses.flatMap((course) => {
    const why = whyLost(course);
    return why === undefined ? [] : [{ title: course.title, provider: course.provider, why }];
  });
}

function whyLost({ provider, url }: KnownCourse): LostCourse['why'] | undefined {
  const host = url === undefined ? undefined : new URL(url).hostname;
  if (provider === 'manual') return url === undefined ? 'by-hand' : undefined;
  if (!provider.includes('.') && provider !== 'localhost') return 'no-host';
  const fits =
    host === undefined || host === provider || host.endsWith(`.${provider}`) || provider.endsWith(`.${host}`);
  return fits ? undefined : 'other-host';
}

/** Roles that ask for nothing: everybody is ready for them at once. */
export function emptyRoles({ roles }: CompetencyModel): { id: string; title: string }[] {
  return roles.filter(({ requirements }) => requirements.length === 0).map(({ id, title }) => ({ id, title }));
}
