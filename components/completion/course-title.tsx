interface CourseTitleProps {
  title: string;
  url?: string | undefined;
}

/** A course's name, leading to its page where it has one. */
export function CourseTitle({ title, url }: CourseTitleProps) {
  if (url === undefined) return <>{title}</>;
  return (
    <a class="course-link" href={url} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
