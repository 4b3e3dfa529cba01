import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { createClient } from '../../components/client.ts';
import { createCompletionDeeds } from '../../components/completion/completion-deeds.ts';
import { Nav } from '../../components/dashboard/nav.tsx';
import type { Route } from '../../components/dashboard/routes.ts';
import { Silence } from '../../components/silence.tsx';
import { Toast } from '../../components/toast.tsx';
import { useDeeds } from '../../components/use-deeds.ts';
import { useFocusHome } from '../../components/use-focus-home.ts';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { send } from '../../lib/messaging/send.ts';
import type { Desk } from './desk.ts';
import { HistoryScreen } from './history-screen.tsx';
import { LogScreen } from './log-screen.tsx';
import { ModelScreen } from './model-screen.tsx';
import { SentScreen } from './sent-screen.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { SitesScreen } from './sites-screen.tsx';
import { SkillsScreen } from './skills-screen.tsx';
import { useRoute } from './use-route.ts';
import { WelcomeScreen } from './welcome-screen.tsx';

const client = createClient(send);

const screens: Record<Route, (props: { desk: Desk }) => ComponentChildren> = {
  welcome: WelcomeScreen,
  log: LogScreen,
  history: HistoryScreen,
  skills: SkillsScreen,
  model: ModelScreen,
  sites: SitesScreen,
  sent: SentScreen,
  settings: SettingsScreen,
};

/** Wires the dashboard's pages to the background. */
export function DashboardApp() {
  const root = useRef<HTMLDivElement>(null);
  const route = useRoute();
  const overview = useLive(() => client.read('overview.get', {}), onChange);
  const { said, perform, dismiss } = useDeeds();
  useFocusHome(root);
  const Screen = screens[route];
  return (
    <div ref={root} class="dashboard">
      <Nav current={route} overview={overview.value} />
      <main class="desk" tabIndex={-1}>
        {overview.value === undefined ? (
          overview.failed && <Silence onRetry={overview.reload} />
        ) : (
          <Screen
            key={route}
            desk={{ client, overview: overview.value, perform, deeds: createCompletionDeeds(client.ask, perform) }}
          />
        )}
      </main>
      <div class="toast-place">
        <Toast said={said} onDismiss={dismiss} />
      </div>
    </div>
  );
}
