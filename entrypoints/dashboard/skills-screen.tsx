import { SkillsPage } from '../../components/dashboard/skills-page.tsx';
import { Silence } from '../../components/silence.tsx';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import type { Desk } from './desk.ts';

/** What the person holds in each competency. */
export function SkillsScreen({ desk }: { desk: Desk }) {
  const { client, overview } = desk;
  const list = useLive(() => client.read('skills.list', {}), onChange);
  if (list.value === undefined) return list.failed && <Silence onRetry={list.reload} />;
  return <SkillsPage skills={list.value.skills} levels={overview.model.levels.length} />;
}
