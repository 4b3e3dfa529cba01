/** One key for each decision; they work only while the focus is on the skill they are about (WCAG 2.2, 2.1.4). */
export const decisionKeys = { yes: 'y', no: 'n', level: 'l', else: 's' } as const;
export type DecisionKey = keyof typeof decisionKeys;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;

/** Does what the pressed key stands for; keys with Ctrl, Alt or Meta, and keys typed into a field, are left alone. */
export function decideByKey(event: KeyboardEvent, deeds: Partial<Record<DecisionKey, () => unknown>>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return;
  for (const [name, deed] of Object.entries(deeds)) {
    if (decisionKeys[name as DecisionKey] !== event.key.toLowerCase() || deed === undefined) continue;
    event.preventDefault();
    event.stopPropagation();
    deed();
    return;
  }
}
