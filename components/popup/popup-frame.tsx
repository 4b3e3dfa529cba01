import type { ComponentChildren } from 'preact';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Mark } from '../mark.tsx';

interface PopupFrameProps {
  children: ComponentChildren;
  onOpenDashboard: () => void;
}

/** What stands there from the first moment, before anything is known. */
export function PopupFrame({ children, onOpenDashboard }: PopupFrameProps) {
  return (
    <>
      <header class="bar">
        <Mark />
        <span>{text('extensionName')}</span>
        <Button tone="quiet" onPress={onOpenDashboard} testId="open-dashboard">
          {text('openDashboard')} <span aria-hidden="true">↗</span>
        </Button>
      </header>
      {children}
    </>
  );
}
