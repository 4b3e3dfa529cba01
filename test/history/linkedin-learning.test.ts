import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read, readCourses } from './read-file.ts';

const header =
  'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),\n';
const rows = [
  'Learning SQL,"Joins, groups and more.",Course,2025-02-10 09:00 UTC,2025-02-13 16:45 UTC,false,N/A,',
  'Führung für alle,N/A,COURSE,2024-05-01 09:00 UTC,2024-05-04 07:05 UTC,true,"my private note, with a comma",',
  'Half done,N/A,Course,2025-02-10 09:00 UTC,N/A,false,N/A,',
  'What is a join?,N/A,Video,2025-02-10 09:00 UTC,2025-02-10 09:05 UTC,false,N/A,',
  'Become a data engineer,N/A,LEARNING_PATH,2025-02-10 09:00 UTC,2025-03-10 09:05 UTC,false,N/A,',
  'CONTENT METADATA NO LONGER EXISTS,N/A,Course,2019-02-10 09:00 UTC,2019-02-10 09:05 UTC,false,N/A,',
];
const csv = `${header}${rows.join('\n')}\n`;

const expected = {
  source: 'linkedin-learning',
  problems: [],
  passedOver: { notFinished: 1, notCourse: 2, unnamed: 1 },
  courses: [
    {
      provider: 'linkedin.com',
      course: {
        id: 'learning sql',
        title: 'Learning SQL',
        publisher: 'LinkedIn Learning',
        description: 'Joins, groups and more.',
      },
      status: 'completed',
      completedAt: '2025-02-13T16:45:00Z',
    },
    {
      provider: 'linkedin.com',
      course: { id: 'führung für alle', title: 'Führung für alle', publisher: 'LinkedIn Learning' },
      status: 'completed',
      completedAt: '2024-05-04T07:05:00Z',
    },
  ],
};

describe('LinkedIn Learning’s data export', () => {
  test('gives its finished courses, with their moments; videos, paths and what is half done stay out', async () => {
    expect(await read(csv, 'Learning.csv')).toMatchObject(expected);
  });

  test('is known by its columns, whatever the file is called', async () => {
    expect(await read(csv, 'download (3).txt')).toMatchObject(expected);
  });

  test('is found in the zip of everything, in any folder, and nothing else in there is looked at', async () => {
    const zip = zipSync({
      'Complete_LinkedInDataExport/Profile.csv': strToU8('First Name,Last Name\nAda,Example\n'),
      'Complete_LinkedInDataExport/Learning.csv': strToU8(csv),
      'Complete_LinkedInDataExport/messages.csv': strToU8('FROM,TO\nA,B\n'),
    });
    expect(await read(zip, 'Complete_LinkedInDataExport.zip')).toMatchObject(expected);
  });

  test('has notes that nobody reads', async () => {
    expect(JSON.stringify(await read(csv))).not.toContain('private note');
  });

  test('with a date that cannot be read keeps the course and says where', async () => {
    const { courses, problems } = await readCourses(`${header}A,N/A,Course,N/A,someday,false,N/A,\n`);
    expect(courses).toMatchObject([{ course: { title: 'A' } }]);
    expect(courses[0]).not.toHaveProperty('completedAt');
    expect(problems).toEqual([
      { row: 2, column: 'Content Completed At (if completed)', code: 'date-unreadable', value: 'someday' },
    ]);
  });
});
