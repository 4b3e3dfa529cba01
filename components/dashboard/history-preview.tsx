import { useState } from 'preact/hooks';
import type { PastStanding } from '../../lib/domain/history.ts';
import { when } from '../../lib/text/dates.ts';
import { amount, plural, type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { Pager } from '../pager.tsx';

/** One past course as it is chosen; its place in the list is its name. */
export interface PreviewRow {
  title: string;
  from?: string;
  completedAt?: string;
  standing: PastStanding;
  /** Nobody but the person can say if it is theirs and a whole course. */
  unsure?: boolean;
}

export interface HistoryPreviewProps {
  rows: PreviewRow[];
  /** Called with the places of what is ticked. */
  onImport: (places: number[]) => void;
  onCancel: () => void;
}

const perPage = 50;
const standings: Record<PastStanding, TextName | undefined> = {
  new: undefined,
  known: 'pastKnown',
  asked: 'pastAsked',
  removed: 'pastRemoved',
};

const isTickedFirst = ({ standing, unsure }: PreviewRow): boolean =>
  (standing === 'new' || standing === 'asked') && unsure !== true;

/** What would come into the log, to be ticked. */
export function HistoryPreview({ rows, onImport, onCancel }: HistoryPreviewProps) {
  const [ticked, setTicked] = useState(
    () => new Set([...rows.keys()].filter((place) => isTickedFirst(rows[place] ?? none))),
  );
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const wanted = search.trim().toLowerCase();
  const found = [...rows.keys()].filter((place) => words(rows[place] ?? none).includes(wanted));
  const tickable = found.filter((place) => rows[place]?.standing !== 'known');
  const tick = (places: number[], on: boolean) => {
    const next = new Set(ticked);
    for (const place of places)
      if (on) next.add(place);
      else next.delete(place);
    setTicked(next);
  };
  return (
    <Card title={plural('historyFound', rows.length)} class="stack">
      {rows.some(({ unsure }) => unsure === true) && <Notice tone="calm">{text('historyUnsure')}</Notice>}
      <div class="choose-bar">
        <Field
          label={text('historySearch')}
          type="search"
          value={search}
          onInput={(typed) => {
            setSearch(typed);
            setOffset(0);
          }}
          testId="history-search"
        />
        <Button onPress={() => tick(tickable, true)} testId="tick-all">
          {text('tickAll')}
        </Button>
        <Button onPress={() => tick(found, false)} testId="tick-none">
          {text('tickNone')}
        </Button>
      </div>
      {found.length === 0 && <p class="muted">{text('logNotFound', search)}</p>}
      <ul class="plain-list" aria-label={text('historyList')}>
        {found.slice(offset, offset + perPage).map((place) => (
          <PastRow
            key={place}
            row={rows[place] ?? none}
            ticked={ticked.has(place)}
            onTick={(on) => tick([place], on)}
          />
        ))}
      </ul>
      <Pager offset={offset} limit={perPage} total={found.length} onMove={setOffset} />
      <p role="status" class="muted small" data-testid="ticked">
        {text('historyTicked', amount(ticked.size), amount(rows.length))}
      </p>
      <div class="acts">
        {ticked.size > 0 && (
          <Button tone="primary" onPress={() => onImport([...ticked].sort((a, b) => a - b))} testId="history-import">
            {plural('historyImport', ticked.size)}
          </Button>
        )}
        <Button onPress={onCancel} testId="history-cancel">
          {text('cancel')}
        </Button>
      </div>
    </Card>
  );
}

const none: PreviewRow = { title: '', standing: 'known' };

const words = ({ title, from }: PreviewRow): string => `${title} ${from ?? ''}`.toLowerCase();

function PastRow({ row, ticked, onTick }: { row: PreviewRow; ticked: boolean; onTick: (on: boolean) => void }) {
  const { title, from, completedAt, standing } = row;
  const note = standings[standing];
  const facts = [from, completedAt === undefined ? text('dateUnknown') : when(completedAt)].filter(Boolean).join(' · ');
  return (
    <li data-testid="past">
      <label class="tick">
        <input
          type="checkbox"
          checked={ticked}
          disabled={standing === 'known'}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>
          <b class="name">{title}</b>
          <span class="muted small past-facts">{facts}</span>
        </span>
        {note !== undefined && (
          <span class="chip" data-kind={standing === 'known' ? 'confirmed' : 'proposed'}>
            {text(note)}
          </span>
        )}
      </label>
    </li>
  );
}
