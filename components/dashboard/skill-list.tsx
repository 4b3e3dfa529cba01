import { useMemo, useState } from 'preact/hooks';
import type { Competency } from '../../lib/schema/model.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Field } from '../field.tsx';
import { Pager } from '../pager.tsx';

const perPage = 50;

function matches({ label, altLabels, category, description }: Competency, wanted: string): boolean {
  return [label, category, description, ...(altLabels ?? [])].some((words) =>
    words?.toLocaleLowerCase().includes(wanted),
  );
}

/** The model's competencies, searchable by all their names. */
export function SkillList({ competencies }: { competencies: Competency[] }) {
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const found = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase();
    return wanted === '' ? competencies : competencies.filter((one) => matches(one, wanted));
  }, [competencies, search]);
  return (
    <div class="stack fold-body">
      <div class="search">
        <Field
          label={text('skillSearch')}
          type="search"
          value={search}
          onInput={(value) => {
            setSearch(value);
            setOffset(0);
          }}
          testId="model-search"
        />
      </div>
      <p class="muted small" role="status">
        {plural('skillsFound', found.length)}
      </p>
      <ul class="plain-list">
        {found.slice(offset, offset + perPage).map(({ id, label, category, description, altLabels }) => (
          <li key={id}>
            <div class="between">
              <h3>{label}</h3>
              <span class="muted small">{category}</span>
            </div>
            {description !== undefined && <p class="muted small">{description}</p>}
            {altLabels !== undefined && altLabels.length > 0 && (
              <p class="muted small">{text('alsoCalled', altLabels.join(', '))}</p>
            )}
          </li>
        ))}
      </ul>
      <Pager offset={offset} limit={perPage} total={found.length} onMove={setOffset} />
    </div>
  );
}
