import { useId, useMemo, useState } from 'preact/hooks';
import { text } from '../lib/text/text.ts';
import { findOptions, type Option } from './find-options.ts';

interface ComboboxProps {
  label: string;
  options: Option[];
  onPick: (option: Option) => void;
  placeholder?: string;
  testId?: string;
}

/** Search-as-you-type over a long list: the ARIA combobox pattern with `aria-activedescendant`. */
export function Combobox({ label, options, onPick, placeholder, testId }: ComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(() => findOptions(options, typed), [options, typed]);
  const pick = (option: Option | undefined) => {
    if (option === undefined) return;
    setTyped(option.label);
    setOpen(false);
    onPick(option);
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(Math.max(0, Math.min(found.length - 1, to)));
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(open ? active + 1 : 0),
    ArrowUp: () => move(active - 1),
    Home: () => move(0),
    End: () => move(found.length - 1),
    Enter: () => pick(found[active]),
    Escape: () => setOpen(false),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (act === undefined || (!open && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        placeholder={placeholder}
        data-testid={testId}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
      />
      <OptionList id={id} label={label} open={open} found={found} active={active} onPick={pick} />
      <p class="unseen" role="status">
        {open && (found.length === 0 ? text('comboboxNone') : text('comboboxFound', found.length))}
      </p>
    </div>
  );
}

interface OptionListProps {
  id: string;
  label: string;
  open: boolean;
  found: Option[];
  active: number;
  onPick: (option: Option) => void;
}

function OptionList({ id, label, open, found, active, onPick }: OptionListProps) {
  return (
    <>
      <div id={`${id}-list`} class="options" role="listbox" aria-label={label} hidden={!open || found.length === 0}>
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus.
          <div
            key={option.id}
            id={`${id}-${index}`}
            class="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
          >
            <span>{option.label}</span>
            {option.hint !== undefined && <span class="muted">{option.hint}</span>}
          </div>
        ))}
      </div>
      {open && found.length === 0 && <p class="options-none">{text('comboboxNone')}</p>}
    </>
  );
}
