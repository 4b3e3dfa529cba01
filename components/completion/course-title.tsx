import { MarkedText } from './marked-text.tsx';

interface CourseTitleProps {
  title: string;
  url?: string | undefined;
  /** What in it speaks for a skill. */
  marks?: readonly { start: number; end: number }[];
}

/** A course's name, leading to its page where it has one. */
export function CourseTitle({ title, url, marks = [] }: CourseTitleProps) {
  const words = <MarkedText text={title} marks={marks} />;
  if (url === undefined) return words;
  return (
    <a class="course-link" href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
