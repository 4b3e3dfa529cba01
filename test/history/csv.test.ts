import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../lib/history/columns.ts';
import { read, readCourses, utf16, windows1252 } from './read-file.ts';

const table = async (content: string | Uint8Array) => {
  const file = await read(content);
  if (file.kind !== 'table') throw new Error(`not a table: ${JSON.stringify(file).slice(0, 200)}`);
  return file.table;
};
const roles = async (content: string | Uint8Array) => {
  const found = await table(content);
  return Object.fromEntries(Object.entries(guessColumns(found)).map(([role, column]) => [role, found.header[column]]));
};

describe('columns are recognised by their names', () => {
  test.each([
    [
      'English',
      'Employee Name,Course Title,Start Date,Completion Date,Provider,Duration (hours),Score,Status,Course URL\nAda,SQL,2025-01-01,2025-02-01,Coursera,3,90%,Completed,https://a.example/sql\n',
      {
        title: 'Course Title',
        date: 'Completion Date',
        provider: 'Provider',
        hours: 'Duration (hours)',
        score: 'Score',
        status: 'Status',
        address: 'Course URL',
      },
    ],
    [
      'German',
      'Nachname;Kurstitel;Einschreibedatum;Abgeschlossen am;Anbieter;Dauer in Stunden;Ergebnis;Status;Link\nX;SQL für alle;01.01.2025;13.02.2025;Haufe;1,5;85 %;Abgeschlossen;https://a.example/sql\n',
      {
        title: 'Kurstitel',
        date: 'Abgeschlossen am',
        provider: 'Anbieter',
        hours: 'Dauer in Stunden',
        score: 'Ergebnis',
        status: 'Status',
        address: 'Link',
      },
    ],
    [
      'Spanish',
      'Nombre del curso;Fecha de inicio;Fecha de finalización;Proveedor;Duración;Calificación;Estado;Enlace\nSQL;01/02/2025;13/02/2025;Udemy;2:30;8,5/10;Completado;https://a.example/sql\n',
      {
        title: 'Nombre del curso',
        date: 'Fecha de finalización',
        provider: 'Proveedor',
        hours: 'Duración',
        score: 'Calificación',
        status: 'Estado',
        address: 'Enlace',
      },
    ],
    [
      'French',
      'Prénom;Intitulé du cours;Date de début;Date d’achèvement;Organisme;Durée;Résultat;Statut;Lien\nX;SQL;01/02/2025;13/02/2025;OpenClassrooms;2 h;17/20;Terminé;https://a.example/sql\n',
      {
        title: 'Intitulé du cours',
        date: 'Date d’achèvement',
        provider: 'Organisme',
        hours: 'Durée',
        score: 'Résultat',
        status: 'Statut',
        address: 'Lien',
      },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await roles(content)).toEqual(expected);
  });

  test('and where there is no header, by what stands in them', async () => {
    const found = await table(
      'SQL for all,2025-02-03,https://a.example/sql\nGit in teams,2025-03-03,https://a.example/git\n',
    );
    expect(guessColumns(found)).toEqual({ title: 0, date: 1, address: 2 });
    expect(found.rows).toHaveLength(2);
  });

  test('names of people, mail addresses and other dates are no course and no completion', async () => {
    expect(
      await roles(
        'First name,Last name,E-mail,Due date,Enrolled on,Last accessed\nA,B,a@b.example,2025-01-01,2025-01-01,2025-01-01',
      ),
    ).toEqual({});
  });
});

describe('delimiters, encodings and line ends are told by themselves', () => {
  const german = 'Kurs;Datum;Anbieter\r\n"Führung; Grundlagen";13.02.2025;Bürgerschule\r\n';
  const course = { title: 'Führung; Grundlagen', id: 'führung; grundlagen', publisher: 'Bürgerschule' };
  test.each([
    ['UTF-8', new TextEncoder().encode(german), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${german}`), 'utf-8'],
    ['Windows-1252', windows1252(german), 'windows-1252'],
    ['UTF-16 little-endian', utf16(german), 'utf-16le'],
    ['UTF-16 big-endian', utf16(german, { bigEndian: true }), 'utf-16be'],
    ['UTF-16 without a mark', utf16(german, { mark: false }), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(german, { bigEndian: true, mark: false }), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    expect((await table(bytes)).encoding).toBe(encoding);
    const { courses, problems } = await readCourses(bytes);
    expect(problems).toEqual([]);
    expect(courses).toEqual([{ provider: 'manual', course, status: 'completed', completedAt: '2025-02-13T00:00:00Z' }]);
  });

  test.each([
    [',', 'title,date,provider\n"A, B",2025-02-13,X\n"C ""quoted""",2025-02-14,Y\n'],
    [';', 'title;date;provider\n"A, B";2025-02-13;X\nC "quoted";2025-02-14;Y\n'],
    ['\t', 'title\tdate\tprovider\nA, B\t2025-02-13\tX\nC "quoted"\t2025-02-14\tY\n'],
    ['|', 'title|date|provider\r\nA, B|2025-02-13|X\r\nC "quoted"|2025-02-14|Y\r\n'],
    [';', 'sep=;\r\ntitle;date;provider\r\nA, B;2025-02-13;X\r\nC "quoted";2025-02-14;Y\r\n'],
    [',', 'title,date,provider\r"A, B",2025-02-13,X\r"C ""quoted""",2025-02-14,Y\r'],
  ])('delimiter %j', async (delimiter, content) => {
    expect((await table(content)).delimiter).toBe(delimiter);
    expect((await readCourses(content)).courses.map(({ course }) => course.title)).toEqual(['A, B', 'C "quoted"']);
  });

  test('rows are counted as a spreadsheet counts them, over empty ones and cells of several lines', async () => {
    const { rows } = await table('title,date\n\n"two\nlines",2025-02-13\n,,\nlast,2025-02-14\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test('two columns parted by semicolons are two, though the file ends with an empty line', async () => {
    const { courses } = await readCourses('Kurs;Datum\nSQL;01.02.2024\n');
    expect(courses).toMatchObject([{ course: { title: 'SQL' }, completedAt: '2024-02-01T00:00:00Z' }]);
  });

  test('a title alone is enough', async () => {
    const { courses } = await readCourses('Kurs\nArbeitssicherheit\nBrandschutz\n');
    expect(courses.map(({ course }) => course.title)).toEqual(['Arbeitssicherheit', 'Brandschutz']);
    expect(courses.every((one) => !('completedAt' in one))).toBe(true);
  });
});

describe('what a row says', () => {
  const one = async (header: string, row: string) => (await readCourses(`${header}\n${row}\n`)).courses[0];

  test('an address names the provider, a known name its host, and any other name is shown', async () => {
    expect(await one('title,url', 'A,www.example.com/c/1?utm_source=x')).toMatchObject({
      provider: 'example.com',
      course: { id: 'https://www.example.com/c/1', url: 'https://www.example.com/c/1' },
    });
    expect(await one('title,provider', 'A,Coursera')).toMatchObject({
      provider: 'coursera.org',
      course: { publisher: 'Coursera' },
    });
    expect(await one('title,provider', 'A,learn.example.com')).toMatchObject({ provider: 'learn.example.com' });
    expect(await one('title,provider', 'A,The School')).toMatchObject({
      provider: 'manual',
      course: { publisher: 'The School' },
    });
  });

  test.each([
    ['Hours', '1.5', 1.5],
    ['Hours', '"1,5"', 1.5],
    ['Duration (minutes)', '90', 1.5],
    ['Duration', '1:30', 1.5],
    ['Duration', '1h 30m', 1.5],
    ['Duration', '90 min', 1.5],
    ['Dauer', '2 Std. 15 Min.', 2.25],
    ['Duration', 'PT1H30M', 1.5],
    ['Time spent (seconds)', '5400', 1.5],
  ])('%s %s is %d hours', async (header, cell, hours) => {
    expect((await one(`title,${header}`, `A,${cell}`))?.course.hours).toBe(hours);
  });

  test.each([
    ['85%', { scaled: 0.85 }],
    ['"85,5 %"', { scaled: 0.855 }],
    ['17/20', { scaled: 0.85, raw: 17, min: 0, max: 20 }],
    ['0.85', { scaled: 0.85 }],
    ['85', { raw: 85 }],
  ])('a score of %s', async (cell, score) => {
    expect((await one('title,score', `A,${cell}`))?.score).toEqual(score);
  });

  test.each([
    'In Progress',
    'not started',
    'In Bearbeitung',
    'En curso',
    'Pas commencé',
    'Failed',
    '45 %',
    'Nicht bestanden',
  ])('what is %s is not finished, and not a mistake', async (status) => {
    const { courses, problems, passedOver } = await readCourses(`title,status\nA,${status}\nB,Completed\n`);
    expect(courses.map(({ course }) => course.title)).toEqual(['B']);
    expect({ problems, passedOver }).toEqual({
      problems: [],
      passedOver: { notFinished: 1, notCourse: 0, unnamed: 0 },
    });
  });
});
