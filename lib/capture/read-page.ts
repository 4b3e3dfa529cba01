import type { Course } from '../schema/completion.ts';
import { readCourse } from './page.ts';

/** What this page says about its course; for "Log this page", which runs it in the page on the person's click. */
export const readPageFacts = (): Course => readCourse(document, location);
