import type { Overview } from '../../lib/domain/overview.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Mark } from '../mark.tsx';
import { type Route, routeNames, routes } from './routes.ts';

/** What waits for the person on a page, in a few words. */
function waitingWords(route: Route, overview: Overview | undefined): string | undefined {
  if (overview === undefined) return undefined;
  const { questions, sending } = overview;
  if (route === 'log' && questions.length > 0) return plural('navQuestions', questions.length);
  if (route === 'sent' && sending.refused > 0) return plural('navRefused', sending.refused);
  return route === 'settings' && sending.state === 'not-agreed' ? text('navAsk') : undefined;
}

/** The way between the dashboard's pages. */
export function Nav({ current, overview }: { current: Route; overview: Overview | undefined }) {
  return (
    <nav class="nav" aria-label={text('navName')}>
      <p class="brand">
        <Mark />
        {text('extensionName')}
      </p>
      <ul class="nav-list">
        {routes.map((route) => {
          const waiting = waitingWords(route, overview);
          return (
            <li key={route}>
              <a
                class="nav-link"
                href={`#/${route}`}
                aria-current={route === current ? 'page' : undefined}
                data-testid={`nav-${route}`}
              >
                {text(routeNames[route])}
                {waiting !== undefined && <em class="nav-waiting">{waiting}</em>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
