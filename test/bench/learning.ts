import { readFileSync } from 'node:fs';
import { completionKeyOf, withEventId } from '../../lib/background/recording/identity.ts';
import { reportContent } from '../../lib/domain/report.ts';
import { readModel } from '../../lib/model/read-model.ts';
import type { Alignment } from '../../lib/schema/alignment.ts';
import type { Completion } from '../../lib/schema/completion.ts';
import type { Receipt } from '../../lib/schema/hr.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';

/** Rows as the extension itself would have written them. */
export interface Learning {
  completions: Completion[];
  alignments: Alignment[];
  receipts: Receipt[];
}

export const endpoint = 'http://127.0.0.1:9/hr';
const day = 86_400_000;
const start = Date.UTC(2016, 0, 4, 8);
const providers = ['academy.localhost', 'coursera.org', 'linkedin.com', 'learn.microsoft.com', 'moodle.example.org'];
const described = 'What the course is about, in a few sentences as course pages have them. '.repeat(6);

/** The model that ships with the extension, which is the one in use on a fresh profile. */
export function sampleModel(): CompetencyModel {
  const file = new URL('../../lib/static/sample-model.json', import.meta.url);
  const read = readModel(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('The sample model cannot be read.');
  return read.model;
}

function completionOf(number: number, topic: string): Completion {
  const provider = providers[number % providers.length] ?? 'manual';
  const id = `course-${number}`;
  const at = new Date(start + number * (day / 4)).toISOString();
  const url = `https://${provider}/courses/${id}`;
  return {
    key: completionKeyOf({ provider, account: '', course: id, attempt: '' }),
    ...{ provider, account: '', attempt: '' },
    course: {
      id,
      title: `${topic}, part ${number}`,
      url,
      description: described,
      language: 'en',
      hours: 1 + (number % 9),
    },
    status: number % 3 === 0 ? 'passed' : 'completed',
    standing: number % 50 === 49 ? 'removed' : 'recorded',
    private: number % 40 === 39,
    dateSource: 'observed',
    observedAt: at,
    ...(number % 3 === 0 ? { score: { scaled: 0.8, raw: 80, min: 0, max: 100 } } : {}),
    evidence: [{ level: 'E1', via: number % 2 === 0 ? 'scorm-1.2' : 'scorm-2004', at, url }],
    revision: 1,
  };
}

function receiptOf(completion: Completion, alignments: Alignment[], model: CompetencyModel): Receipt {
  const report = withEventId(reportContent(completion, alignments, model), completion.revision);
  const receivedAt = completion.observedAt;
  return {
    completion: completion.key,
    revision: 1,
    eventId: report.eventId,
    verdict: 'created',
    receivedAt,
    endpoint,
    report,
  };
}

/** So many completions over the years: four in five align to one competency or two, and HR has most of those. */
export function createLearning(count: number, model: CompetencyModel): Learning {
  const learning: Learning = { completions: [], alignments: [], receipts: [] };
  for (let number = 0; number < count; number += 1) {
    const competencies = [0, 7].map((step) => model.competencies[(number + step) % model.competencies.length]);
    const completion = completionOf(number, competencies[0]?.label ?? 'Course');
    learning.completions.push(completion);
    if (number % 5 === 4) continue;
    const alignments = competencies.slice(0, 1 + (number % 2)).flatMap((competency, at): Alignment[] => {
      if (competency === undefined) return [];
      const reason = { kind: 'name', name: competency.label, where: 'title' } as const;
      const decision = at === 0 ? 'confirmed' : 'proposed';
      const of = { completion: completion.key, competency: competency.id, level: 1 + (number % 3) };
      return [{ ...of, confidence: 0.9, reason, decision, modelVersion: model.version }];
    });
    learning.alignments.push(...alignments);
    if (completion.standing === 'recorded' && !completion.private) {
      learning.receipts.push(receiptOf(completion, alignments, model));
    }
  }
  return learning;
}
