const finished =
  /^(?:completed?|complete|finished|done|passed|pass|satisfied|certified|attended|yes|true|1|x|✓|abgeschlossen|beendet|bestanden|erledigt|fertig|absolviert|teilgenommen|ja|wahr|completad[oa]|finalizad[oa]|terminad[oa]|aprobad[oa]|si|verdadero|termine[e]?|acheve[e]?|complete[e]?|reussi[e]?|valide[e]?|oui|vrai)$/;
const open =
  /^(?:in progress|in-progress|incomplete|not (?:started|completed?|finished|passed|attempted)|started|enrolled|registered|assigned|active|withdrawn|dropped|cancelled|canceled|failed?|no|false|0|expired|overdue|in bearbeitung|laufend|begonnen|offen|nicht \p{L}+|angemeldet|abgebrochen|storniert|durchgefallen|nein|falsch|uberfallig|en curso|en progreso|no \p{L}+|pendiente|iniciad[oa]|inscrit[oa]|suspens[oa]|suspendid[oa]|cancelad[oa]|falso|en cours|non \p{L}+|pas \p{L}+|commence[e]?|inscrit[e]?|echoue[e]?|echec|annule[e]?|non|faux)$/u;

/** Whether a status in one of four languages, or a progress in percent, says finished; undefined for words unknown here. */
export function isFinished(written: string): boolean | undefined {
  const percent = /^(\d{1,3})(?:[.,](\d+))?\s*%$/.exec(written.trim());
  if (percent !== null) return Number(percent[1]) >= 100;
  const word = written
    .trim()
    .slice(0, 60)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  if (word === '100') return true;
  if (finished.test(word)) return true;
  return open.test(word) ? false : undefined;
}
