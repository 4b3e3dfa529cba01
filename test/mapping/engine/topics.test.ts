import { expect, test } from 'vitest';
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import { type CourseText, readCourse } from '../../../lib/mapping/engine/course-terms.ts';
import { courseTopics } from '../../../lib/mapping/engine/course-topics.ts';
import { relatedPhrases } from '../../../lib/mapping/engine/related-phrases.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { eachTopic, findPhrases, openTopics, wordPrint } from '../../../lib/mapping/engine/topics.ts';
import { packTopics } from '../../tools/mapping/knowledge/pack-topics.ts';
import { shippedKnowledge } from './small-model.ts';

const tokenise = tokeniserFor('en');
const stemsOf = (text: string) => tokenise(text).map(({ stem }) => stem);
const [spring, seasons, sales] = [0, 1, 2];
const packed = packTopics(
  [
    { called: ['Spring framework', 'Java programming'], phrases: ['dependency injection', 'beans'], rare: false },
    { called: ['seasons'], phrases: ['spring', 'autumn'], rare: true },
    {
      called: ['customer relationship management'],
      phrases: ['Salesforce', 'pipeline of leads', 'beans'],
      rare: false,
    },
  ],
  stemsOf,
);
const topics = openTopics(packed);
if (topics === undefined || shippedKnowledge === undefined) throw new Error('the topics do not open');
const knowledge = { ...shippedKnowledge, topics };

const skills = [
  { id: 'crm', label: 'Customer relationship management' },
  { id: 'java', label: 'Java programming', altLabels: ['Spring framework'] },
  { id: 'year', label: 'The year', altLabels: ['seasons of the year'] },
];
const index = openIndex(buildIndex(skills, { knowledge }));
if (index === undefined) throw new Error('the index does not open');

const topicsIn = (text: string): number[] => {
  const found: number[] = [];
  findPhrases(stemsOf(text).map(wordPrint), topics, (phrase) =>
    eachTopic(phrase, topics, (topic) => found.push(topic)),
  );
  return found;
};
const spokenIn = (course: CourseText) => courseTopics(readCourse(course, tokenise, index, knowledge), topics);

test('of the phrases that begin at a word the longest is found', () => {
  expect(topicsIn('Spring framework')).toEqual([spring]);
  expect(topicsIn('the spring of life')).toEqual([seasons]);
  expect(topicsIn('framework spring')).toEqual([seasons]);
});

test('a phrase may speak of several topics, a word that is no phrase of none', () => {
  expect(topicsIn('beans').toSorted()).toEqual([spring, sales]);
  expect(topicsIn('framework')).toEqual([]);
  expect(topicsIn('')).toEqual([]);
});

test('words of two sentences are no phrase', () => {
  expect([...spokenIn({ title: 'Any', description: 'In spring. Framework of law.' }).all.keys()]).toEqual([seasons]);
});

test('what the title speaks of is told from what the text does', () => {
  const { all, title } = spokenIn({ title: 'Salesforce basics', description: 'Beans and dependency injection.' });
  expect([...title.keys()]).toEqual([sales]);
  expect([...all.keys()].toSorted()).toEqual([spring, sales]);
  expect(all.get(sales)).toBeGreaterThan(all.get(spring) ?? 1);
});

test('a competency speaks of the topics that are called like it', () => {
  const owners = (topic: number) => [...index.topics.slice(index.topicsFrom[topic], index.topicsFrom[topic + 1])];
  expect([spring, seasons, sales].map(owners)).toEqual([[1], [2], [0]]);
  // Nobody teaches "the year"; that it has a name with a season in it is no topic of that name.
  expect([...index.taught].map((taught) => taught > 0)).toEqual([true, true, false]);
});

test('what goes with a competency is told, but not what speaks of something else', () => {
  const course = spokenIn({ title: 'Salesforce', description: 'Autumn, and a pipeline of leads.' });
  const told = relatedPhrases(0, course, index, topics).map(({ at, length }) => [at[0], length]);
  expect(told).toEqual([
    [0, 1],
    [2, 2],
  ]);
});

test('other bytes are no topics', () => {
  expect(openTopics(new ArrayBuffer(8))).toBeUndefined();
  expect(openTopics(packed.slice(0, packed.byteLength - 8))).toBeUndefined();
});
