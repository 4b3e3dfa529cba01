/** What the Moodle of the academy does when it is asked which courses are past. */
export type Answering =
  | 'completed'
  | 'not-completed'
  | 'ended'
  | 'broken'
  | 'sign-in'
  | 'sign-in-page'
  | 'hostile'
  | 'endless'
  | 'slow';

interface MoodleCourse {
  id: number;
  title: string;
  answering: Answering;
}

/** Courses whose activities are all done; they differ in what Moodle itself says of them. */
export const moodleCourses: readonly MoodleCourse[] = [
  { id: 21, title: 'Safe Handling of Solvents', answering: 'completed' },
  { id: 22, title: 'Writing for Colleagues', answering: 'not-completed' },
  { id: 23, title: 'First Aid in the Workshop', answering: 'ended' },
  { id: 24, title: 'Forklift Basics', answering: 'broken' },
  { id: 25, title: 'Ladders and Steps', answering: 'sign-in' },
  { id: 26, title: 'Noise and Hearing', answering: 'sign-in-page' },
  { id: 27, title: 'Lifting Without Pain', answering: 'hostile' },
  { id: 28, title: 'Fire Doors', answering: 'endless' },
  { id: 29, title: 'Chemicals and Labels', answering: 'slow' },
];
