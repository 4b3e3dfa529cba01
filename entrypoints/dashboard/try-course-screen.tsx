import { TryCourse } from '../../components/dashboard/try-course.tsx';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';

/** A course typed in, held against the model in use. */
export function TryCourseScreen({ desk: { client, overview, perform } }: { desk: Desk }) {
  const choose = (plainWords: boolean) => () => client.ask('matching.choose', { plainWords });
  return (
    <TryCourse
      onTry={(title, description) =>
        client.read('course.try', { title, ...(description.trim() !== '' && { description }) }).catch(() => undefined)
      }
      plainWords={overview.plainWords === true}
      onPlainWords={(plain) =>
        perform(choose(plain), text(plain ? 'didPlainWords' : 'didUseKnowledge'), choose(!plain))
      }
    />
  );
}
