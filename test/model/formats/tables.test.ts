import { describe, expect, test } from 'vitest';
import { filePlaceText, saidOf } from '../../spoken.ts';
import { csvFile, modelIn, read, readGuessed, textFile, workbook } from './chosen.ts';

const sheets = {
  Kompetenzen: [
    ['Kompetenzkatalog 2026', null, null, null],
    ['Kompetenz', 'Andere Namen', 'Beschreibung', 'Bereich'],
    ['SQL', 'PostgreSQL; MySQL', 'Fragt Datenbanken ab.', 'Daten'],
    ['Führung', null, null, 'Menschen'],
  ],
  Stufen: [
    ['Stufe', 'Bezeichnung'],
    [2, 'Könner'],
    [1, 'Grundlagen'],
  ],
  Rollen: [
    ['Rolle', 'Berufsfamilie', 'Folgerolle'],
    ['Analyst', 'Daten', 'Leitung'],
    ['Leitung', 'Daten', null],
  ],
  Anforderungen: [
    ['Rolle', 'Kompetenz', 'Sollstufe', 'Pflicht'],
    ['Analyst', 'sql', 'Könner', 'ja'],
    ['Leitung', 'Führung', 1, 'nein'],
  ],
  Kurse: [
    ['Kurs', 'URL', 'Kompetenz', 'Dauer'],
    ['SQL in drei Tagen', 'https://www.academy.example/sql', 'SQL:2; Führung', '3,5'],
  ],
};

describe('columns in other languages', () => {
  const heads = 'Competency,Other names,Competency@de,Other names (de),Description [pt-BR],Id';

  test('become translations by their headers, without anybody matching them', async () => {
    const { competencies } = await modelIn([
      csvFile(
        'Competencies.csv',
        heads,
        'Leadership,Leading people,Führung,Teamleitung; Delegation,Lidera,7',
        'SQL,,,,,8',
      ),
    ]);
    expect(competencies).toEqual([
      {
        id: '7',
        label: 'Leadership',
        altLabels: ['Leading people'],
        translations: {
          de: { label: 'Führung', altLabels: ['Teamleitung', 'Delegation'] },
          'pt-BR': { description: 'Lidera' },
        },
      },
      { id: '8', label: 'SQL' },
    ]);
  });

  test('need a header that says the language', async () => {
    const files = [csvFile('Competencies.csv', 'Competency,Deutsch', 'Leadership,Führung')];
    const first = await read(files);
    if (first.kind !== 'match') throw new Error('tables are matched first');
    const [table, ...tables] = first.matching.tables;
    if (table === undefined) throw new Error('there is a table');
    const matching = {
      ...first.matching,
      tables: [{ ...table, columns: ['name' as const, 'translation' as const] }, ...tables],
    };
    expect(await read(files, { matching, isConfirmed: true })).toMatchObject({
      kind: 'match',
      problems: [{ remark: { code: 'remarkColumnNoLanguage', facts: ['Deutsch'] } }],
    });
  });
});

describe('a workbook', () => {
  test('of five German sheets is matched by its headers and read with everything in it', async () => {
    const model = await modelIn([await workbook('Kompetenzmodell.xlsx', sheets)]);
    expect(model).toEqual({
      format: 1,
      id: 'urn:skillmark:model:kompetenzmodell',
      title: 'Kompetenzmodell',
      version: '2026-11-22',
      scale: {
        levels: [
          { level: 1, name: 'Grundlagen' },
          { level: 2, name: 'Könner' },
        ],
      },
      competencies: [
        {
          id: 'sql',
          label: 'SQL',
          altLabels: ['PostgreSQL', 'MySQL'],
          description: 'Fragt Datenbanken ab.',
          category: 'Daten',
        },
        { id: 'fuhrung', label: 'Führung', category: 'Menschen' },
      ],
      roles: [
        {
          id: 'analyst',
          title: 'Analyst',
          family: 'Daten',
          next: ['leitung'],
          requirements: [{ competency: 'sql', level: 2, essential: true }],
        },
        {
          id: 'leitung',
          title: 'Leitung',
          family: 'Daten',
          requirements: [{ competency: 'fuhrung', level: 1, essential: false }],
        },
      ],
      courses: [
        {
          provider: 'academy.example',
          url: 'https://www.academy.example/sql',
          title: 'SQL in drei Tagen',
          hours: 3.5,
          counts: [
            { competency: 'sql', level: 2 },
            { competency: 'fuhrung', level: 1 },
          ],
        },
      ],
    });
  });

  test('with mistakes names sheet, row and column of each, and the likely meaning', async () => {
    const Anforderungen = [
      ['Rolle', 'Kompetenz', 'Sollstufe', 'Pflicht'],
      ['Analyst', 'SLQ', 'Meister', 'vielleicht'],
      [null, 'SQL', 3, null],
    ];
    const found = await readGuessed([await workbook('m.xlsx', { ...sheets, Anforderungen })]);
    if (found.kind === 'model') expect.unreachable();
    expect(found.problems.map((one) => `${filePlaceText(one.place)}: ${saidOf(one)}`)).toEqual([
      'Anforderungen, row 2, column B (Kompetenz): "SLQ" is not in the list of competencies. Did you mean "sql"?',
      'Anforderungen, row 2, column C (Sollstufe): "Meister" is no level of the scale. Write a number from 1 to 2 or one of: Grundlagen, Könner.',
      'Anforderungen, row 2, column D (Pflicht): "vielleicht" is neither yes nor no. Write yes or no.',
      'Anforderungen, row 3, column A (Rolle): No role is named. Write its name or id, or remove the row.',
      'Anforderungen, row 3, column C (Sollstufe): "3" is no level of the scale. Write a number from 1 to 2 or one of: Grundlagen, Könner.',
    ]);
  });
});

describe('one sheet', () => {
  test('of roles, skills and levels by name is enough: the rest is made of it', async () => {
    const rows = ['Role;Skill;Level', 'Analyst;SQL;Practitioner', 'Analyst;Statistics;Awareness', 'Lead;SQL;Expert'];
    const model = await modelIn([csvFile('matrix.csv', ...rows)]);
    expect(model.scale.levels.map(({ name }) => name)).toEqual(['Awareness', 'Practitioner', 'Expert']);
    expect(model.competencies.map(({ label }) => label)).toEqual(['SQL', 'Statistics']);
    expect(model.roles).toMatchObject([
      {
        title: 'Analyst',
        requirements: [
          { competency: 'sql', level: 2 },
          { competency: 'statistics', level: 1 },
        ],
      },
      { title: 'Lead', requirements: [{ competency: 'sql', level: 3 }] },
    ]);
  });

  test('may have a column for every role with the levels in its cells', async () => {
    const file = csvFile('matrix.csv', 'Skill,Analyst,Lead', 'SQL,2,3', 'Statistics,,1', 'C++,-,0', 'C#,1,');
    const model = await modelIn([file]);
    expect(model.competencies.map(({ id }) => id)).toEqual(['sql', 'statistics', 'cpp', 'c-sharp']);
    expect(model.roles.map(({ requirements }) => requirements.length)).toEqual([2, 2]);
  });

  test('from Excel in Windows letters and from a tab separated download keeps its umlauts and quotation marks', async () => {
    const windows = new Uint8Array(
      [...'Skill;Description\nF'].map((sign) => sign.charCodeAt(0)).concat(0xfc, 104, 59, 104),
    );
    expect((await modelIn([{ name: 'a.csv', bytes: windows }])).competencies[0]?.label).toBe('Füh');
    const tabbed = textFile('b.tsv', 'Skill\tDescription\n"Big" data\tA lone " in a text\nSQL\tx');
    expect((await modelIn([tabbed])).competencies.map(({ label }) => label)).toEqual(['"Big" data', 'SQL']);
  });
});

describe('the matching of columns', () => {
  const wrong = csvFile('skills.csv', 'Bezeichner X,Stufe', 'SQL,1');

  test('is asked for first, with samples and a guess', async () => {
    const result = await read([wrong]);
    if (result.kind !== 'match') expect.unreachable();
    expect(result.matching.tables[0]).toMatchObject({
      headers: ['Bezeichner X', 'Stufe'],
      samples: [['SQL'], ['1']],
      rows: 1,
    });
  });

  test('is remembered for the corrected file, so that nothing is asked again', async () => {
    const first = csvFile('skills.csv', 'Was,Wort', 'SQL,a', 'SQL,b');
    const guessed = await read([first]);
    if (guessed.kind !== 'match') expect.unreachable();
    const [table] = guessed.matching.tables;
    if (table === undefined) expect.unreachable();
    const said = {
      ...guessed.matching,
      tables: [{ ...table, kind: 'competencies' as const, columns: ['name' as const, 'description' as const] }],
    };
    const failed = await read([first], { matching: said, isConfirmed: true });
    expect(failed).toMatchObject({
      kind: 'match',
      problems: [
        {
          place: { kind: 'row', table: 'skills', row: 3, column: { letters: 'A', header: 'Was' } },
          remark: { code: 'remarkTwinName', facts: ['SQL', { code: 'remarkRow', facts: [2] }] },
        },
      ],
    });
    const mended = csvFile('skills.csv', 'Was,Wort', 'SQL,a', 'Python,b');
    expect(await read([mended], { matching: said })).toMatchObject({
      kind: 'model',
      model: { competencies: [{ label: 'SQL' }, { label: 'Python' }] },
    });
  });

  test('keeps what was said of columns that moved, and asks again', async () => {
    const guessed = await read([csvFile('skills.csv', 'Skill,Wort', 'SQL,a')]);
    if (guessed.kind !== 'match') expect.unreachable();
    const [table] = guessed.matching.tables;
    if (table === undefined) expect.unreachable();
    const said = { ...guessed.matching, tables: [{ ...table, columns: ['name' as const, 'category' as const] }] };
    const moved = await read([csvFile('skills.csv', 'Wort,New,Skill', 'a,b,SQL')], { matching: said });
    if (moved.kind !== 'match') expect.unreachable();
    expect(moved.matching.tables[0]?.columns).toEqual(['category', undefined, 'name']);
  });
});
