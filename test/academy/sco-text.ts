import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const block = z.union([
  z.object({ text: z.string() }),
  z.object({ code: z.string() }),
  z.object({ list: z.array(z.string()) }),
]);
const slide = z.object({ title: z.string(), blocks: z.array(block) });
const option = z.object({ text: z.string(), correct: z.boolean().optional() });
const question = z.object({ text: z.string(), options: z.array(option).min(2) });
const sco = z.object({
  version: z.enum(['1.2', '2004']),
  title: z.string(),
  completeOnLastSlide: z.boolean().optional(),
  slides: z.array(slide).min(1),
  quiz: z
    .object({
      passMark: z.number().int(),
      questions: z.array(question).min(1),
    })
    .optional(),
});

export type Block = z.infer<typeof block>;
export type Question = z.infer<typeof question>;
export type Slide = z.infer<typeof slide>;

/** The data a SCO's page carries for the content player; throws when the page has none or it is malformed. */
export async function readSco(courseId: string, href: string): Promise<z.infer<typeof sco>> {
  const page = await readFile(new URL(`./courses/${courseId}/${href}`, import.meta.url), 'utf8');
  const data = /<script type="application\/json" id="sco-data">([\s\S]*?)<\/script>/.exec(page)?.[1];
  return sco.parse(JSON.parse(data ?? 'null'));
}
