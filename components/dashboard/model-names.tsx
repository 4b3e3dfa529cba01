import type { Unreachable } from '../../lib/model/report/reach.ts';
import { plural, type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';

const whys: Record<Unreachable['why'], TextName> = {
  'no-words': 'unreachableNoWords',
  general: 'unreachableGeneral',
  abbreviation: 'unreachableAbbreviation',
};

const mostShown = 50;

interface OtherNamesListProps {
  list: Unreachable[];
  accepted: ReadonlyMap<string, readonly string[]>;
  onNames: (competency: string, names: string[]) => void;
}

/** Competencies that no course can lead to, with other names to accept one by one. */
export function OtherNamesList({ list, accepted, onNames }: OtherNamesListProps) {
  const all = () => {
    for (const { id, proposals } of list) onNames(id, proposals);
  };
  const proposed = list.filter(({ proposals }) => proposals.length > 0).length;
  return (
    <div class="stack">
      <p class="muted small">{text('unreachableHow')}</p>
      {proposed > 1 && (
        <div class="acts">
          <Button onPress={all} testId="names-all">
            {text('namesAll')}
          </Button>
        </div>
      )}
      <ul class="plain-list">
        {list.slice(0, mostShown).map((one) => (
          <li key={one.id} data-testid="unreachable">
            <h4>{one.label}</h4>
            <p class="muted small">{text(whys[one.why])}</p>
            <Proposals one={one} chosen={accepted.get(one.id) ?? []} onNames={(names) => onNames(one.id, names)} />
          </li>
        ))}
      </ul>
      {list.length > mostShown && <p class="muted small">{plural('andMore', list.length - mostShown)}</p>}
    </div>
  );
}

interface ProposalsProps {
  one: Unreachable;
  chosen: readonly string[];
  onNames: (names: string[]) => void;
}

function Proposals({ one, chosen, onNames }: ProposalsProps) {
  if (one.proposals.length === 0) return <p class="small">{text('namesNone')}</p>;
  return (
    <fieldset class="names">
      <legend class="small">{text('namesProposed')}</legend>
      {one.proposals.map((name) => (
        <label key={name} class="name-choice">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            data-testid="name-choice"
            onChange={({ currentTarget }) =>
              onNames(currentTarget.checked ? [...chosen, name] : chosen.filter((kept) => kept !== name))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
