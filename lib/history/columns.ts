import type { Table } from './csv-table.ts';
import { readDate } from './read-date.ts';

/** What a column can be. `status` only tells what is finished and what is not. */
export const columnRoles = ['title', 'date', 'provider', 'address', 'hours', 'score', 'status'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Which column, counted from 0, has which role. */
export type Matching = Partial<Record<ColumnRole, number>>;

/** Header names in English, German, Spanish and French, without accents; the surest first. */
const names: Record<ColumnRole, readonly string[]> = {
  title:
    words(`course title|course name|content title|training title|training name|learning item|activity name|title|course|training|
    name|kurstitel|kursname|kursbezeichnung|schulungstitel|titel|kurs|schulung|weiterbildung|lehrgang|seminar|bezeichnung|
    nombre del curso|titulo del curso|titulo|curso|formacion|nombre|nom du cours|intitule du cours|titre du cours|intitule|titre|cours|formation|nom`),
  date: words(`completed at|completed on|completion date|date completed|date of completion|completed date|finished at|finished on|
    finish date|date finished|end date|issue date|issued on|date issued|earned on|date earned|awarded on|completed|finished|issued|date|
    abgeschlossen am|abschlussdatum|datum des abschlusses|beendet am|ausgestellt am|enddatum|abgeschlossen|datum|
    fecha de finalizacion|fecha de terminacion|fecha fin|fecha de fin|finalizado|completado el|completado|fecha|
    date d achevement|date de fin|date de completion|date d obtention|termine le|acheve le|termine|acheve`),
  provider:
    words(`provider|provider name|training provider|vendor|issuer|institution|organization|organisation|school|platform|source|publisher|
    anbieter|veranstalter|plattform|bildungstrager|trager|hersteller|proveedor|institucion|plataforma|organizador|escuela|
    fournisseur|organisme|etablissement|plateforme|editeur`),
  address: words(
    `course url|course link|url|link|web address|address|webadresse|adresse|kurs url|kurslink|enlace|direccion|lien|lien du cours`,
  ),
  hours:
    words(`hours|training hours|credit hours|learning hours|duration|course duration|length|time spent|minutes|stunden|dauer|umfang|
    lernzeit|zeitaufwand|horas|duracion|tiempo|heures|duree|temps passe`),
  score:
    words(`score|final score|grade|final grade|result|mark|points|percentage|punktzahl|punkte|note|ergebnis|bewertung|puntuacion|
    calificacion|nota|resultado|resultat|score final`),
  status:
    words(`completion status|course status|status|state|progress|percent complete|completion|fortschritt|stand|zustand|lernstatus|
    kursstatus|estado|progreso|avance|statut|etat|progression|avancement`),
};

/** These say that a column is about something else, whatever else is in its name. */
const strangers =
  /\b(?:start(?:ed|s|datum)?|begin\w*|begonnen|enrol\w*|einschreib\w*|zugewiesen|assigned|due|fallig\w*|expir\w*|ablauf\w*|valid until|gultig bis|last (?:watched|access\w*|viewed)|zuletzt|inicio|debut|commence|inscription|created|erstellt|birth\w*|hire\w*|first name|last name|full name|user ?name|vorname|nachname|familienname|benutzer\w*|apellidos?|prenom|email|e mail|mail|employee|mitarbeiter\w*|empleado|learner|lernender?|teilnehmer\w*|user|manager|department|abteilung|course id|kurs id|instructor|dozent\w*|trainer|referent\w*)\b/;

function words(text: string): string[] {
  return text.split('|').map((word) => word.trim());
}

/** A header's words without accents, signs and capitals. */
const plain = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** How sure a header is to name a role; 0 for not at all. */
function sureness(header: string, role: ColumnRole): number {
  const name = plain(header);
  if (name === '' || strangers.test(name)) return 0;
  const exact = names[role].indexOf(name);
  if (exact >= 0) return 200 - exact;
  const inside = names[role].findIndex((word) => ` ${name} `.includes(` ${word} `));
  return inside < 0 ? 0 : 100 - inside;
}

const looked = 50;

/** Whether most of what stands in a column is of a kind. */
function isMostly(table: Table, column: number, is: (cell: string) => boolean): boolean {
  const cells = table.rows.slice(0, looked).map(({ cells }) => cells[column]?.trim() ?? '');
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(is).length > filled.length / 2;
}

const isAddress = (cell: string) => /^(?:https?:\/\/\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?)$/i.test(cell);
const isDate = (cell: string) => /\D/.test(cell) && readDate(cell, 'day-first', Date.now()).kind === 'at';
const isWords = (cell: string) => /\p{L}{3}/u.test(cell) && !isAddress(cell) && !isDate(cell) && !cell.includes('@');

/** A header may promise what the cells do not hold: a date column of names, an address column of streets. */
function holds(table: Table, column: number, role: ColumnRole): boolean {
  if (role === 'address') return isMostly(table, column, isAddress);
  // A column that is empty in the first rows may still be the date.
  if (role === 'date') return !isMostly(table, column, (cell) => !/\d/.test(cell) && !/^n\/?a$/i.test(cell));
  return true;
}

/** Where no header says anything, what stands below it may. */
function fromCells(table: Table, taken: ReadonlySet<number>, is: (cell: string) => boolean): number | undefined {
  const free = table.header.flatMap((name, column) => (name === '' && !taken.has(column) ? [column] : []));
  return free.find((column) => isMostly(table, column, is));
}

/**
 * The likeliest role of each column, by its name in four languages and by what stands in it; each role and each column at most once.
 */
export function guessColumns(table: Table): Matching {
  const chances = table.header.flatMap((name, column) =>
    columnRoles.map((role) => ({ column, role, sure: holds(table, column, role) ? sureness(name, role) : 0 })),
  );
  const matching: Matching = {};
  const taken = new Set<number>();
  const match = (role: ColumnRole, column: number | undefined) => {
    if (column === undefined || taken.has(column) || matching[role] !== undefined) return;
    matching[role] = column;
    taken.add(column);
  };
  for (const { role, column, sure } of chances.toSorted((a, b) => b.sure - a.sure)) if (sure > 0) match(role, column);
  match('address', fromCells(table, taken, isAddress));
  match('date', fromCells(table, taken, isDate));
  match('title', fromCells(table, taken, isWords));
  return matching;
}
