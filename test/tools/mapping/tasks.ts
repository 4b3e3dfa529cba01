import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { type EvalCourse, readCourses, readSkills } from './read-data.ts';

/** Where the shared data lies: in the folder that SKILLMARK_DATA names, else beside the project. */
export const sharedData = process.env.SKILLMARK_DATA
  ? `${resolve(process.env.SKILLMARK_DATA)}/`
  : fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
export const hasSharedData = (): boolean => existsSync(`${sharedData}courses/train.jsonl.gz`);

/** Something to learn from: courses with what is right for them, against one model, with so many of them decided before. */
export interface Task {
  name: string;
  skills: NamedCompetency[];
  courses: EvalCourse[];
  /** How many courses are decided before; each size is learned from in turn. */
  histories: number[];
  /** What all its examples count together. */
  weight: number;
  /** How many times a wrong claim counts in the confidence; 1 unless said. More makes that of such models careful. */
  caution?: number;
}

/** A number in [0, 1) that a text always gets. */
export function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const trainCourses = `${sharedData}courses/train.jsonl.gz`;
const heldOut = judgementsIn('judged-esco-held-out.json');
/** The courses of the train split that may be learned from. */
const readTrainCourses = (gold: string): EvalCourse[] =>
  readCourses(trainCourses, gold).filter(({ id }) => heldOut[id] === undefined);

/** Courses judged against ESCO that no task has: what is learned is tried on them. */
export const heldOutTask = (): Task => ({
  name: 'held out, ESCO',
  skills: readSkills(`${sharedData}esco/skills.jsonl.gz`),
  courses: judgedCourses(readCourses(trainCourses, 'none'), heldOut),
  histories: [0],
  weight: 0,
});

/** The tasks that the weights are learned from: train splits only. */
export function trainingTasks(): Task[] {
  const few = (list: EvalCourse[], share: number) =>
    list.filter(({ id, text }) => shareOf(`${id} ${text.description}`) < share);
  const esco = readSkills(`${sharedData}esco/skills.jsonl.gz`);
  const said = (name: string) => readCourses(`${sharedData}sentences/${name}.jsonl.gz`, 'skills');
  const escoJudged = judgedCourses(readTrainCourses('none'), judgementsIn('judged-esco-train.json'));
  return [
    ...judgedTasks(),
    {
      name: '1000 tags',
      skills: readSkills(`${sharedData}courses/skills-1k.json`),
      courses: readTrainCourses('skills1k'),
      histories: [0, 0, 50, 300, 1000, 1670, 1670],
      weight: 2,
      caution: 1.05,
    },
    {
      name: '1000 tags, long',
      skills: readSkills(`${sharedData}courses/skills-1k.json`),
      courses: lengthened(readTrainCourses('skills1k'), 14),
      histories: [0, 1670],
      weight: 0.25,
      caution: 1.05,
    },
    {
      name: '1000 tags, titles',
      skills: readSkills(`${sharedData}courses/skills-1k.json`),
      courses: titlesOf(readTrainCourses('skills1k')),
      histories: [0, 1670],
      weight: 0.25,
      caution: 1.05,
    },
    {
      name: '50 tags',
      skills: readSkills(`${sharedData}courses/skills-50.json`),
      courses: readTrainCourses('skills50').filter(({ gold }) => gold !== undefined && gold.size > 0),
      histories: [0, 0, 20, 50, 200, 900],
      weight: 0.5,
      caution: 1.05,
    },
    { name: 'judged, ESCO', skills: esco, courses: escoJudged, histories: [0], weight: 2.8, caution: 10.5 },
    {
      name: 'judged, ESCO, long',
      skills: esco,
      courses: lengthened(escoJudged, 12),
      histories: [0],
      weight: 1.4,
      caution: 10.5,
    },
    {
      name: 'judged, ESCO, titles',
      skills: esco,
      courses: titlesOf(escoJudged),
      histories: [0],
      weight: 1,
      caution: 10.5,
    },
    { name: 'sentences, TECH', skills: esco, courses: said('tech_validation'), histories: [0], weight: 0.17 },
    { name: 'sentences, HOUSE', skills: esco, courses: said('house_validation'), histories: [0], weight: 0.13 },
    {
      name: 'written sentences',
      skills: esco,
      courses: few(said('skillskape_train'), 0.25),
      histories: [0],
      weight: 0.15,
    },
  ];
}

// What providers add to any course, whatever it is about; written here.
const anyCourse = `Develop the problem solving and critical thinking skills that employers look for.
This program will help you launch your career and prepare you for a certificate.
You will learn from industry experts and build a portfolio of projects to show to employers.
Strengthen your leadership, communication and teamwork skills.
It is designed for managers, entrepreneurs and professionals who want to grow in their business.
Gain the skills to make better decisions in your organization.
No prior programming experience is required; basic knowledge of Python or SQL is helpful.
You will need a computer with Windows, Mac or Linux and access to Excel.
In the final project you will apply what you learned and present your results.
Understand the strategic importance of innovation for companies and markets.
Through video lectures, quizzes, interviews and peer review you will deepen your knowledge.
This specialization was developed with leading companies such as Google, IBM, Amazon and Microsoft.
Explore real-world case studies from healthcare, finance, marketing and technology.
Learners will reflect on ethics, bias and the impact on society.
The course is taught in English with subtitles in Spanish, French, Chinese and Korean.
You will practise your writing and discuss ideas with a global community of learners.
The cloud, artificial intelligence and big data are changing how we work.
Topics include planning, budgeting, research, data collection, analysis and design.
You will complete hands-on labs using cloud tools.
By the end you will understand the structure, the models, the processes and the environment of the field.
Students interested in operations, sales, finance or human resources will benefit.
Earn a credential to share on LinkedIn and with your professional network.
Work through customer scenarios and learn to manage your time.
The instructor will guide you through a step by step project on your own screen.
Discover how digital technologies transform products, supply chains and services.
This course is for anyone who wants to change careers, start a business, or simply learn.
You will see how organizations identify risk, protect data and follow regulations.
Be ready for job interviews, build your resume and grow your productivity.
Take your expertise to the next level with tools for visualization, reporting and testing.
The culture, history and values of the discipline are introduced in the first week.`.split('\n');

/** The same courses of which nothing is known but what they are called: the page on which one is finished often says no more. */
const titlesOf = (courses: EvalCourse[]): EvalCourse[] =>
  courses.map((course) => ({ ...course, text: { title: course.text.title } }));

/** The same courses with more text: what their kind says of any course, and sentences of other courses. */
function lengthened(courses: EvalCourse[], most: number): EvalCourse[] {
  const others = courses
    .flatMap(({ text }) => (text.description ?? '').split(/(?<=[.!?])\s*(?=[A-Z])/))
    .filter((one) => one.length > 40);
  const from = (lines: string[], key: string) => lines[Math.floor(shareOf(key) * lines.length)] ?? '';
  return courses.map((course) => {
    const count = Math.floor(shareOf(`${course.id} how many`) * (most + 1));
    const more = Array.from({ length: count }, (_, at) =>
      from(shareOf(`${at} which ${course.id}`) < 0.6 ? anyCourse : others, `${course.id} ${at}`),
    );
    // What it is about is said again and again in long descriptions, in other words that nobody has here.
    const again = count > 4 ? [`${course.text.title}.`] : [];
    const { outcomes = [], ...text } = course.text;
    const description = [text.description ?? '', ...outcomes.map((one) => `${one}.`), ...again, ...more].join('\n');
    return { ...course, text: { ...text, description } };
  });
}

const tokenise = tokeniserFor('en');
const turned = (stem: string): string =>
  stem.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

/** The same with a share of the words that names are made of turned into words that nobody else has, as companies have their own. */
function inOwnWords(share: number, skills: NamedCompetency[], courses: EvalCourse[]): Pick<Task, 'skills' | 'courses'> {
  const names = skills.flatMap(({ label, altLabels = [] }) => [label, ...altLabels]);
  const own = new Set(
    names.flatMap((name) => tokenise(name).flatMap(({ stem }) => (shareOf(`own ${stem}`) < share ? [stem] : []))),
  );
  const reword = (text: string) => {
    let [reworded, from] = ['', 0];
    for (const { stem, start, end } of tokenise(text)) {
      if (!own.has(stem)) continue;
      reworded += text.slice(from, start) + turned(stem);
      from = end;
    }
    return reworded + text.slice(from);
  };
  return {
    skills: skills.map(({ id, label, altLabels = [], description = '' }) => ({
      id,
      label: reword(label),
      altLabels: altLabels.map(reword),
      description: reword(description),
    })),
    courses: courses.map((course) => {
      const { title, description = '', outcomes = [] } = course.text;
      const text = { title: reword(title), description: reword(description), outcomes: outcomes.map(reword) };
      return { ...course, text };
    }),
  };
}

/** What was judged here of courses of the train split: grades by label or id of the competency, by the course's id. */
function judgementsIn(name: string): Record<string, Record<string, number>> {
  const judgements = z.record(z.string(), z.record(z.string(), z.number()));
  return judgements.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
}

function judgedCourses(courses: EvalCourse[], judged: ReturnType<typeof judgementsIn>): EvalCourse[] {
  return courses.flatMap((course) => {
    const grades = judged[course.id];
    if (grades === undefined) return [];
    return [{ ...course, gold: new Map(Object.entries(grades).map(([key, grade]) => [key.toLowerCase(), grade])) }];
  });
}

function judgedTasks(): Task[] {
  const courses = judgedCourses(readTrainCourses('none'), judgementsIn('judged-train.json'));
  const skills = readSkills(`${sharedData}judged/model.json`);
  const bare = skills.map(({ id, label, altLabels = [] }) => ({ id, label, altLabels: altLabels.slice(0, 2) }));
  return [
    { name: 'judged', skills, courses, histories: [0, 0, 20, 60, 150], weight: 0.8, caution: 5 },
    { name: 'judged, few names', skills: bare, courses, histories: [0], weight: 0.2, caution: 4.2 },
    { name: 'judged, own words', ...inOwnWords(0.5, skills, courses), histories: [0, 60], weight: 0.4, caution: 5 },
    { name: 'judged, only own words', ...inOwnWords(1, skills, courses), histories: [0], weight: 0.3, caution: 5 },
    { name: 'judged, titles', skills, courses: titlesOf(courses), histories: [0, 60], weight: 0.4, caution: 5 },
    {
      name: 'judged, own words, titles',
      ...inOwnWords(0.5, skills, titlesOf(courses)),
      histories: [0],
      weight: 0.2,
      caution: 5,
    },
    { name: 'judged, long', skills, courses: lengthened(courses, 14), histories: [0, 0, 60], weight: 1, caution: 5 },
    {
      name: 'judged, long, few names',
      skills: bare,
      courses: lengthened(courses, 9),
      histories: [0],
      weight: 0.2,
      caution: 4.2,
    },
  ];
}
