import type { CompetencyIndex } from './competency-index.ts';
import type { CourseTopics, SpokenPhrase } from './course-topics.ts';
import { eachTopic, type Topics, tellingOf } from './topics.ts';

/** A phrase that says little besides is no reason that helps a person. */
const leastPart = 0.15;

/** The phrases of a course that speak most of the topics of a competency, the most telling first. */
export function relatedPhrases(
  competency: number,
  { phrases, all }: CourseTopics,
  index: CompetencyIndex,
  topics: Topics,
): SpokenPhrase[] {
  const shares = new Map([...all.keys()].map((topic) => [topic, shareOf(competency, topic, index)]));
  const valued = phrases.map((spoken) => {
    let share = 0;
    eachTopic(spoken.phrase, topics, (topic) => {
      share = Math.max(share, shares.get(topic) ?? 0);
    });
    const weight = spoken.inTitle ? 2 : 1;
    return { spoken, value: share * weight * tellingOf(spoken.phrase, topics) };
  });
  valued.sort((a, b) => b.value - a.value || (a.spoken.at[0] ?? 0) - (b.spoken.at[0] ?? 0));
  const least = leastPart * Math.log(topics.count[0] ?? 1);
  return valued.filter(({ value }) => value > least).map(({ spoken }) => spoken);
}

/** How much a competency speaks of a topic, 0…1. */
function shareOf(competency: number, topic: number, { topicsFrom, topics, topicShares }: CompetencyIndex): number {
  const end = topicsFrom[topic + 1] ?? 0;
  for (let at = topicsFrom[topic] ?? 0; at < end; at += 1)
    if (topics[at] === competency) return (topicShares[at] ?? 0) / 255;
  return 0;
}
