import { useRef, useState } from 'preact/hooks';
import { createClient } from '../../components/client.ts';
import { createCompletionDeeds } from '../../components/completion/completion-deeds.ts';
import { findCompletion, logCompletion } from '../../components/completion/log-completion.ts';
import { PopupFrame } from '../../components/popup/popup-frame.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { Silence } from '../../components/silence.tsx';
import { skillOptions } from '../../components/skill-options.ts';
import { Toast } from '../../components/toast.tsx';
import { useDeeds } from '../../components/use-deeds.ts';
import { useFocusHome } from '../../components/use-focus-home.ts';
import { useLive } from '../../components/use-live.ts';
import { activePage, readActivePage } from '../../lib/access/active-page.ts';
import { onSitesChange, requestSite } from '../../lib/access/sites.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { send } from '../../lib/messaging/send.ts';
import { text } from '../../lib/text/text.ts';
import { openDashboard } from './open-dashboard.ts';

const client = createClient(send);

/** Loaded only for those who ask: the popup has to be there at once for everybody else. */
const trace = async () => (await import('./trace-page.tsx')).tracePage(client);

/** Wires the popup's view to the background and to the page in front. */
export function PopupApp() {
  const root = useRef<HTMLDivElement>(null);
  const overview = useLive(() => client.read('overview.get', {}), onChange);
  const page = useLive(activePage, onSitesChange);
  const { said, perform, dismiss } = useDeeds();
  const [logged, setLogged] = useState<{ key: string; title: string }>();
  const loggedView = useLive(
    async () => logged && findCompletion(client, logged.key, logged.title),
    onChange,
    logged?.key,
  );
  const front = page.value;
  const drift = useLive(
    async () => (front?.allowed ? client.read('site.health', { url: front.url }) : undefined),
    onChange,
    front?.url,
  );
  const found = useLive(
    async () => (front?.allowed ? (await client.read('found.list', { url: front.url })).offers : []),
    onChange,
    front?.url,
  );
  const offers = found.value?.filter(({ dismissed }) => !dismissed) ?? [];
  useFocusHome(root);

  const chooseTarget = (role: string) => {
    const before = overview.value?.target?.role;
    const put = (id: string | undefined) => client.ask('target.choose', id === undefined ? {} : { role: id });
    return perform(
      () => put(role),
      text('didChooseTarget'),
      () => put(before),
    );
  };
  const allow = async () => {
    if (front === undefined) return;
    const granted = await requestSite(front.pattern);
    const words = text(granted ? 'didAllow' : 'didNotAllow', front.host);
    await perform(async () => ({ ok: true }), words);
  };
  const readPage = async () => {
    if (front === undefined) return undefined;
    const course = await readActivePage(front.tab);
    return course ?? { title: front.title, url: front.url };
  };
  const log = async (input: Parameters<typeof logCompletion>[2]) => {
    const key = await logCompletion(client, perform, input);
    if (key !== undefined) setLogged({ key, title: input.title });
    await overview.reload();
    return key !== undefined;
  };

  return (
    <div ref={root} class="popup">
      <PopupFrame onOpenDashboard={() => openDashboard('')}>
        {overview.value === undefined ? (
          <main class="page home">{overview.failed && <Silence onRetry={overview.reload} />}</main>
        ) : (
          <PopupView
            overview={overview.value}
            page={front && { host: front.host, allowed: front.allowed }}
            logged={loggedView.value}
            toast={<Toast said={said} onDismiss={dismiss} />}
            deeds={createCompletionDeeds(client.ask, perform)}
            loadSkills={async () => skillOptions(await client.read('model.get', { shown: true }))}
            onChooseTarget={chooseTarget}
            onAllow={allow}
            drifted={drift.value?.sites[0]}
            onReadDrift={({ key }) => client.ask('site.told', { site: key })}
            found={offers}
            onDismissFound={async () => {
              for (const { page } of offers) await client.ask('found.dismiss', { page });
            }}
            onReadPage={readPage}
            onLog={log}
            onOpen={openDashboard}
            onTrace={trace}
          />
        )}
      </PopupFrame>
    </div>
  );
}
