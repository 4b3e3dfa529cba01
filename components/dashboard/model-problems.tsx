import type { FileProblem } from '../../lib/model/formats/model-file.ts';
import { filePlaceText, remarkText } from '../../lib/text/remark-text.ts';
import { plural } from '../../lib/text/text.ts';
import { Notice } from '../notice.tsx';

interface ModelProblemsProps {
  file: string;
  list: FileProblem[];
}

/** What is wrong with the files that were chosen, each with its place. */
export function ModelProblems({ file, list }: ModelProblemsProps) {
  return (
    <section class="problems" data-testid="model-problems">
      <Notice tone="wrong">{plural('modelProblems', list.length, file)}</Notice>
      <PlacedList list={list} />
    </section>
  );
}

/** Lines of a place and words. */
export function PlacedList({ list }: { list: FileProblem[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that.
    <ol class="problem-list" tabIndex={0}>
      {list.map(({ place, remark }, index) => (
        <li key={index}>
          <code>{filePlaceText(place)}</code>
          <span>{remarkText(remark)}</span>
        </li>
      ))}
    </ol>
  );
}
