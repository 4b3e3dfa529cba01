import { describe, expect, test } from 'vitest';
import { markOf, saidOf } from '../../spoken.ts';
import { csvFile, fixtureFile, jsonFile, modelIn, read, textFile, zipFile } from './chosen.ts';

const warningsOf = async (...files: Parameters<typeof read>[0]) => {
  const result = await read(files);
  return result.kind === 'model' ? result.warnings.map(saidOf) : [];
};

describe('a CASE package', () => {
  test('of version 1.0 is read with levels from hasSkillLevel, categories from isChildOf and what roles ask for', async () => {
    const model = await modelIn([fixtureFile('case-1.0.json')]);
    expect(model).toMatchObject({ title: 'ACME competency model', version: '2026-10', publisher: 'ACME HR' });
    expect(model.scale.levels.map(({ name }) => name)).toEqual(['Novice', 'Expert']);
    expect(model.competencies).toMatchObject([
      {
        label: 'Machine learning',
        altLabels: ['ML', 'statistical learning'],
        description: 'Trains models.',
        category: 'Data',
      },
      { label: 'SQL', category: 'Data' },
    ]);
    const [learning, sql] = model.competencies.map(({ id }) => id);
    expect(model.roles).toMatchObject([
      {
        title: 'Data Scientist',
        requirements: [
          { competency: learning, level: 2 },
          { competency: sql, level: 1 },
        ],
      },
    ]);
  });

  test('of version 1.1 in a wrapper is read with levels from a rubric, lowest first, and levels in extensions', async () => {
    const model = await modelIn([fixtureFile('case-1.1-wrapped.json')]);
    expect(model.scale.levels.map(({ name }) => name)).toEqual(['Novice', 'Practitioner', 'Expert']);
    expect(model.roles[0]?.requirements).toMatchObject([{ level: 2, essential: true }]);
    expect(model.competencies[1]?.description).toBe(
      'Novice: Reads queries.\nPractitioner: Writes queries.\nExpert: Tunes queries.',
    );
  });

  test('tells associations that go in a circle or lead nowhere, and where they stand', async () => {
    const result = await read([fixtureFile('case-1.1-wrapped.json')]);
    if (result.kind !== 'model') expect.unreachable();
    expect(result.warnings.map(saidOf)).toEqual([
      'Association number 4 ("isPartOf") leads to "nowhere", which is not in the package. It is left out.',
      'These items are children of each other in a circle: Machine learning → SQL → Machine learning. The last of these links is left out.',
    ]);
    expect(result.warnings[0]?.place).toMatchObject({ kind: 'line' });
  });
});

describe('a CTDL-ASN framework', () => {
  test('is read in its own language with labels, levels, jobs and their competencies', async () => {
    const model = await modelIn([fixtureFile('ctdl-asn.json')]);
    expect(model).toMatchObject({ title: 'Data work', language: 'en-US', publisher: 'ACME', version: '2026-10-01' });
    expect(model.scale.levels.map(({ name }) => name)).toEqual(['Basic', 'Advanced']);
    expect(model.competencies).toMatchObject([
      { id: 'ce-2', label: 'Work with data' },
      {
        id: 'ce-3',
        label: 'SQL',
        altLabels: ['PostgreSQL', 'joins'],
        description: 'Query relational databases.',
        category: 'Work with data',
      },
    ]);
    expect(model.roles).toMatchObject([{ title: 'Data Analyst', requirements: [{ competency: 'ce-3', level: 1 }] }]);
  });

  test('keeps what it says in other languages', async () => {
    const { competencies } = await modelIn([fixtureFile('ctdl-asn.json')]);
    expect(competencies[0]?.translations).toEqual({ de: { label: 'Mit Daten arbeiten' } });
    expect(competencies[1]?.translations).toBeUndefined();
  });
});

describe('an ESCO download', () => {
  const files = ['skills_en', 'occupations_en', 'occupationSkillRelations_en'].map((name) =>
    fixtureFile(`esco/${name}.csv`),
  );

  test('becomes competencies with other names, and occupations with what is essential first', async () => {
    const model = await modelIn(files);
    expect(model.competencies.map(({ label }) => label)).toContain('debug software');
    expect(model.competencies[1]?.altLabels).toContain('fix computer code for software');
    expect(model.competencies[1]?.uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\//);
    expect(model.roles[0]?.requirements.map(({ essential }) => essential)).toEqual([true, false]);
    expect(model.roles.map(({ family }) => family)).toEqual(['Professionals', 'Professionals']);
  });

  test('takes the names over that lists in other languages have for the same concepts', async () => {
    const [skills = textFile('', ''), ...others] = files;
    const uri =
      /http:\/\/data\.europa\.eu\/esco\/skill\/[\w-]+/.exec(new TextDecoder().decode(skills.bytes))?.[0] ?? '';
    const german = csvFile(
      'skills_de.csv',
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description',
      `KnowledgeSkillCompetence,${uri},skill/competence,cross-sector,verfügbare Dienste ermitteln,"Dienste ermitteln\nDienste finden",released,Ermittelt Dienste.`,
    );
    // Chosen in whichever order: the model is the English one.
    const model = await modelIn([german, skills, ...others]);
    expect(model.language).toBe('en');
    expect(model.competencies.find((one) => one.uri === uri)?.translations).toEqual({
      de: { label: 'verfügbare Dienste ermitteln', altLabels: ['Dienste ermitteln', 'Dienste finden'] },
    });
    expect((await modelIn([german])).language).toBe('de');
  });

  test('may be chosen as the archive it comes in, whatever its name', async () => {
    const inside = Object.fromEntries(files.map(({ name, bytes }) => [`ESCO dataset/${name}`, bytes]));
    expect(await modelIn([zipFile('download.bin', inside)])).toEqual(await modelIn(files));
  });

  test('says what it does not know and what leads nowhere', async () => {
    const warnings = await warningsOf(...files);
    expect(warnings[0]).toMatch(/^ESCO knows no levels/);
    expect(warnings[1]).toMatch(/^Relations left out, since their occupation or skill is not in these files: 1\.$/);
  });
});

describe('O*NET files', () => {
  test('become competencies with levels of seven, and roles that ask for what matters', async () => {
    const model = await modelIn(['Skills', 'Occupation Data'].map((name) => fixtureFile(`onet/${name}.txt`)));
    expect(model.scale.levels).toHaveLength(7);
    expect(model.competencies.map(({ label }) => label)).toEqual(['Reading Comprehension', 'Mathematics']);
    expect(model.roles.find(({ id }) => id === '11-1011.00')).toMatchObject({
      title: 'Chief Executives',
      family: 'Management',
      requirements: [
        { competency: '2.A.1.a', level: 5, essential: true },
        { competency: '2.A.1.e', level: 2, essential: false },
      ],
    });
    expect(model.roles.find(({ id }) => id === '15-1252.00')?.requirements).toEqual([]);
  });

  test('of technology skills keep the products as other names', async () => {
    const model = await modelIn([fixtureFile('onet/Technology Skills.txt'), fixtureFile('onet/Occupation Data.txt')]);
    const documents = model.competencies.find(({ label }) => label === 'Document management software');
    expect(documents?.altLabels).toContain('Adobe Acrobat');
  });
});

describe('Skillmark JSON', () => {
  const small = JSON.parse(new TextDecoder().decode(fixtureFile('../model/small.json').bytes));

  test('with members that Skillmark does not know is read, and each is told once with its place', async () => {
    const competencies = small.competencies.map((one: object) => ({ ...one, colour: 'red' }));
    const result = await read([jsonFile({ ...small, competencies, motto: 'on' })]);
    if (result.kind !== 'model') expect.unreachable();
    expect(result.warnings.map((one) => ({ where: markOf(one.place), message: saidOf(one) }))).toEqual([
      {
        where: 'competencies[0].colour',
        message:
          'Skillmark does not know "colour" (at competencies[0].colour, and 2 more of that kind) and leaves it out.',
      },
      { where: 'motto', message: 'Skillmark does not know "motto" (at motto) and leaves it out.' },
    ]);
  });

  test('is recognised by its content under any name', async () => {
    const result = await read([textFile('notes.txt', JSON.stringify(small))]);
    expect(result).toMatchObject({ kind: 'model', format: 'skillmark', warnings: [] });
  });
});
