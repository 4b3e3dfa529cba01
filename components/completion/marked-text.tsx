interface MarkedTextProps {
  text: string;
  /** Places in it, in characters; where they overlap they count as one. */
  marks: readonly { start: number; end: number }[];
}

/** A text in which what matters is marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
