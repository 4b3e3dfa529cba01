/** What a sheet of a workbook can list. */
export const tableKinds = ['competencies', 'levels', 'roles', 'requirements', 'courses'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What a column can mean, for each kind of sheet; the first ones must be there. */
export const fieldsOf = {
  competencies: ['name', 'id', 'otherNames', 'description', 'category', 'uri', 'roleLevel', 'translation'],
  levels: ['name', 'level', 'description', 'translation'],
  roles: ['name', 'id', 'family', 'grade', 'summary', 'next', 'translation'],
  requirements: ['role', 'competency', 'level', 'essential', 'family', 'category', 'description'],
  courses: ['name', 'competency', 'provider', 'id', 'url', 'hours', 'level'],
} as const satisfies Record<TableKind, readonly string[]>;
export type Field = (typeof fieldsOf)[TableKind][number];

/** Fields without which a sheet of a kind says nothing. */
export const neededFields: Record<TableKind, readonly Extract<Field, 'name' | 'role' | 'competency'>[]> = {
  competencies: ['name'],
  levels: ['name'],
  roles: ['name'],
  requirements: ['role', 'competency'],
  courses: ['name', 'competency'],
};

/** Fields that several columns of one sheet may have. */
export const repeatable: readonly Field[] = ['otherNames', 'roleLevel', 'next', 'translation'];

/** Headers as people write them, English and German, small letters and no signs; the best first. */
export const headerWords: Record<TableKind, Partial<Record<Field, string>>> = {
  competencies: {
    name: 'competency competencyname skill skillname kompetenz kompetenzname fahigkeit preferredlabel label name title bezeichnung titel kenntnis fertigkeit',
    id: 'id key code competencyid skillid kompetenzid kennung nr nummer schlussel kurzel',
    otherNames:
      'othernames otherlabels alternativenames altlabels altlabel aliases alias synonyms synonym synonyme anderenamen alternativbezeichnungen auchbekanntals keywords schlagworte stichworte',
    description: 'description definition beschreibung erlauterung details bedeutung',
    category: 'category group domain area cluster kategorie gruppe bereich themenfeld kompetenzfeld theme family',
    uri: 'uri url iri link adresse concepturi',
  },
  levels: {
    name: 'levelname name title label bezeichnung stufenname titel stufe level',
    level: 'level number step rank order value stufe nummer nr rang reihenfolge wert niveau',
    description: 'description definition beschreibung erlauterung details',
  },
  roles: {
    name: 'role rolename jobtitle role title job position name rolle rollenname stelle stellenbezeichnung funktion beruf titel bezeichnung',
    id: 'id key code roleid jobcode rollenid kennung nr nummer schlussel',
    family: 'family jobfamily rolefamily berufsfamilie jobfamilie familie department abteilung bereich',
    grade: 'grade seniority band careerlevel karrierestufe gehaltsstufe einstufung level stufe',
    summary: 'summary description purpose beschreibung aufgaben aufgabe zusammenfassung',
    next: 'next nextrole nextroles leadsto careerpath nachsterolle nachsterollen folgerolle folgerollen aufstieg entwicklungspfad',
  },
  requirements: {
    role: 'role rolename jobtitle job position rolle rollenname stelle funktion beruf roleid',
    competency:
      'competency competencyname skill skillname kompetenz kompetenzname fahigkeit competencyid skillid kompetenzid',
    level:
      'level requiredlevel targetlevel expectedlevel proficiency stufe niveau sollstufe sollniveau soll zielstufe auspragung',
    essential: 'essential mandatory required must muss pflicht wesentlich erforderlich zwingend',
    family: 'family jobfamily rolefamily berufsfamilie jobfamilie familie department abteilung',
    category: 'category group domain area kategorie gruppe bereich themenfeld kompetenzfeld',
    description: 'description definition beschreibung erlauterung',
  },
  courses: {
    name: 'course coursename coursetitle title name training trainingname kurs kurstitel kursname schulung titel bezeichnung weiterbildung',
    competency:
      'competency competencies skill skills countstoward counts kompetenz kompetenzen fahigkeit fahigkeiten competencyid skillid kompetenzid',
    provider: 'provider platform host anbieter plattform vendor',
    id: 'id courseid coursecode code kursid kursnummer kennung nr nummer',
    url: 'url link address webaddress adresse website',
    hours: 'hours duration durationhours stunden dauer dauerinstunden',
    level: 'level stufe niveau targetlevel zielstufe',
  },
};

/** Names of sheets as people write them, in the same way. */
export const sheetWords: Record<TableKind, string> = {
  competencies:
    'competencies competency skills skill kompetenzen kompetenz fahigkeiten kompetenzkatalog skillcatalogue',
  levels: 'levels level scale proficiency proficiencylevels stufen stufe skala niveaus kompetenzstufen',
  roles: 'roles role jobs job positions rollen rolle stellen funktionen berufe',
  requirements:
    'requirements requirement roleprofiles profiles profile matrix rolerequirements anforderungen anforderung profil sollprofile anforderungsprofile skillmatrix',
  courses: 'courses course trainings training learning catalogue kurse kurs schulungen weiterbildungen lernangebote',
};

/** A header or name of a sheet without capitals, accents, spaces and signs. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
