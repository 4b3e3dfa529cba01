/** How one language says that a course was finished, and what gives a certificate out. All expressions are for short lines. */
interface Words {
  said: RegExp;
  certificate: RegExp;
}

/** Each is about one course as a whole; plurals (“completed courses”) are lists. */
const languages: Record<string, Words> = {
  en: {
    said: /\b(?:course|training|class) (?:is |has been |was |now |successfully )*(?:complete|completed|finished|passed)\b|\byou(?:['’]ve| have)? (?:now |just |successfully )*(?:completed|finished|passed) (?:the |this |your |our )?(?:[\w ,:&'’«»"“”-]{0,80} )?(?:course|training|class)\b|^congratulations\b.{0,20}\byou(?:['’]ve| have)? (?:now |just |successfully )*(?:completed|finished|passed) /i,
    certificate: /\b(?:download|view|print|save|see|open)\b.{0,20}\bcertificate\b/i,
  },
  de: {
    said: /\b(?:kurs|training|schulung|lehrgang|weiterbildung)\b.{0,40}\b(?:abgeschlossen|beendet|absolviert|bestanden)\b/i,
    certificate:
      /\b(?:zertifikat|teilnahmebescheinigung|urkunde)\b.{0,20}\b(?:herunterladen|anzeigen|ansehen|drucken|öffnen|speichern)/i,
  },
  fr: {
    said: /\b(?:cours|formation)\b.{0,20}\b(?:termin|achev|réussi|complét)|\bvous avez (?:terminé|achevé|réussi|complété|fini) .{0,60}\b(?:cours|formation)\b/i,
    certificate: /\b(?:télécharger|voir|afficher|imprimer)\b.{0,20}\b(?:certificat|attestation)\b/i,
  },
  es: {
    said: /\b(?:curso|formación)\b.{0,20}\b(?:completad|terminad|finalizad|superad|aprobad)[oa]|\b(?:has|ha) (?:completado|terminado|finalizado|superado) .{0,60}\b(?:curso|formación)\b/i,
    certificate: /\b(?:descargar|ver|imprimir)\b.{0,20}\bcertificado\b/i,
  },
  pt: {
    said: /\b(?:curso|formação|treinamento)\b.{0,20}\b(?:conclu[ií]d|finalizad|terminad|completad)[oa]|\bvocê (?:concluiu|terminou|finalizou|completou) .{0,60}\b(?:curso|treinamento)\b/i,
    certificate: /\b(?:baixar|descarregar|transferir|ver|imprimir)\b.{0,20}\bcertificado\b/i,
  },
  it: {
    said: /\b(?:corso|formazione)\b.{0,20}\b(?:completat|terminat|superat|conclus)[oa]|\bhai (?:completato|terminato|superato|concluso|finito) .{0,60}\bcorso\b/i,
    certificate: /\b(?:scarica|visualizza|stampa|vedi)\b.{0,20}\b(?:certificato|attestato)\b/i,
  },
  nl: {
    said: /\b(?:cursus|training|opleiding)\b.{0,30}\b(?:voltooid|afgerond|behaald|afgemaakt)\b/i,
    certificate:
      /\bcertificaat\b.{0,20}\b(?:downloaden|bekijken|afdrukken|openen)\b|\b(?:download|bekijk)\b.{0,20}\bcertificaat\b/i,
  },
  pl: {
    said: /(?:kurs|szkolenie)\b.{0,20}(?:ukończon|zakończon|zaliczon)|(?:ukończy|zakończy)\S{2,6} .{0,60}(?:kurs|szkolenie)/i,
    certificate: /(?:pobierz|zobacz|wydrukuj).{0,20}certyfikat/i,
  },
  sv: {
    said: /\b(?:kursen|utbildningen|kurs)\b.{0,20}(?:slutförd|avklarad|genomförd|klar\b)|\bdu har (?:slutfört|klarat|genomfört) .{0,60}(?:kursen|utbildningen)/i,
    certificate: /(?:ladda ner|visa|skriv ut).{0,20}(?:intyg|certifikat)/i,
  },
  da: {
    said: /\b(?:kurset|kursus|opplæringen)\b.{0,20}(?:gennemført|fullført|afsluttet|bestået|bestått)|\bdu har (?:gennemført|fullført|afsluttet) .{0,60}kurs/i,
    certificate: /(?:hent|download|last ned|vis|udskriv).{0,20}(?:kursusbevis|kursbevis|certifikat|diplom)/i,
  },
  cs: {
    said: /(?:kurz|školení).{0,20}(?:dokončen|absolvován|splněn)|(?:dokončili|absolvovali|dokončil|splnili) .{0,60}(?:kurz|školení)/i,
    certificate: /(?:stáhnout|zobrazit|vytisknout).{0,20}(?:certifikát|osvědčení)/i,
  },
  tr: {
    said: /(?:kurs|eğitim)\S{0,4}.{0,40}(?:tamamlandı|tamamladınız|bitirdiniz|tamamladın\b)/i,
    certificate: /sertifika\S{0,6}.{0,20}(?:indir|görüntüle|yazdır)/i,
  },
  ru: {
    said: /(?:курс|обучение).{0,20}(?:завершён|завершен|пройден|окончен)|(?:завершили|прошли|окончили) .{0,60}(?:курс|обучение)/i,
    certificate: /(?:скачать|посмотреть|открыть|распечатать).{0,20}(?:сертификат|удостоверение)/i,
  },
  ja: {
    said: /(?:コース|講座|研修|トレーニング).{0,20}(?:修了|完了)(?:しました|です|！|。|$)/,
    certificate: /(?:修了証|証明書|認定証).{0,10}(?:ダウンロード|表示|印刷)/,
  },
  zh: {
    said: /(?:课程|課程|培训|培訓).{0,6}(?:已完成|已結束|已通过|完成了)|(?:完成|通过|通過)(?:了)?(?:本|该|此|這門|这门|整个)?(?:课程|課程|培训|培訓)(?:[！!。]|$)/,
    certificate: /(?:下载|下載|查看|打印|檢視).{0,6}(?:证书|證書)/,
  },
  ko: {
    said: /(?:과정|강의|교육|강좌)\S{0,2}.{0,10}(?:수료|완료)(?:했습니다|하였습니다|하셨습니다|되었습니다)/,
    certificate: /(?:수료증|인증서|증명서).{0,10}(?:다운로드|보기|인쇄)/,
  },
};

const all = Object.values(languages);

/** Something smaller than a course, or no learning at all: what is said of it says nothing of the course. */
const smaller =
  /\b(?:modules?|lessons?|units?|chapters?|sections?|quiz(?:zes)?|tests?|exams?|assessments?|videos?|lectures?|topics?|weeks?|days?|steps?|levels?|parts?|tasks?|exercises?|activit(?:y|ies)|assignments?|profile|account|setup|orders?|purchases?|payments?|registration|enrol+ments?|application|onboarding|survey|form|checkout|upload|download|backup|import|sync|module?n?|lektion\w*|kapitel|einheit|abschnitt|profil|test\w*|prüfung|leçon|chapitre|section|módulo|lección|lezione|modulo|capitolo|capítulo|aula|lessen|hoofdstuk|lekcj\w+|moduł\w*|rozdział|modul\w*|lekce|kapitola|ders|bölüm|avsnitt|lektionen)\b|модул|урок|глава|тест|モジュール|レッスン|テスト|クイズ|章|节|節|单元|單元|測驗|测验|모듈|레슨|퀴즈/i;

/** It is asked, wished, planned, denied, or about others. */
const unsaid =
  /[?？]|\b(?:if|once|when|after|before|until|unless|how|what|why|to (?:complete|finish|get|earn|receive)|will|can|could|should|must|not|never|almost|nearly|who|they|he|she|learners|students|employees|everyone|members|wenn|sobald|nachdem|bevor|falls|wie|nicht|noch|kein\w*|si|lorsque|quand|après|pas|comment|cuando|después|cómo|para (?:completar|terminar|obtener)|no|quando|depois|não|como|dopo|come|non|als|zodra|nadat|hoe|niet|nog|gdy|jak|nie|jeśli|när|hur|inte|når|hvordan|ikke|když|jak|není|nejsou)\b|если|когда|после|как|не |たら|には|方法|如果|如何|之后|未|하려면|후에|못/i;

/** A sample shown to whoever might buy. */
const sample =
  /\b(?:sample|example|template|demo|muster|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład\w*)\b/i;

const quoted = /["“„«「『'‘][^"“”„«»「」『』]{1,120}["”“»」』'’]/g;

/** A short line of a page that says: this course is finished. What the course is called (`titles`, or in quotes) says nothing. */
export function saysFinished(line: string, titles: readonly string[]): boolean {
  const bare = titles.reduce((rest, title) => rest.replaceAll(title, '…'), line).replace(quoted, '…');
  return !smaller.test(bare) && !unsaid.test(bare) && all.some(({ said }) => said.test(bare));
}

/** A link or button that gives out a certificate that is there. */
export const givesCertificate = (line: string): boolean =>
  !sample.test(line) && !smaller.test(line.replace(/download/i, '')) && all.some((one) => one.certificate.test(line));

/** The label of a bar that measures a course, not a part of it and nothing else. */
export const measuresCourse = (label: string): boolean =>
  !smaller.test(label) &&
  /course|training|progress|complet|kurs|fortschritt|abgeschlossen|cours|formation|progress|progreso|curso|progresso|corso|avanzamento|voortgang|cursus|postęp|framsteg|fremskridt|fremgang|pokrok|postup|kurz|ilerleme|eğitim|прогресс|курс|進捗|コース|进度|進度|课程|課程|진도|진행|과정/i.test(
    label,
  ) &&
  !/\b(?:stars?|rating|reviews?|bewertung|battery|volume|loading|buffer|storage|upload|media|player|sterne)\b/i.test(
    label,
  );

/** A button for whoever has not begun, or not paid. */
export const invites = (line: string): boolean =>
  /^(?:enrol+(?: now| today)?|buy(?: now| course)?|add to (?:cart|basket)|start (?:the )?(?:course|learning|free trial|now)|continue(?: course| learning)?|resume(?: course)?|sign up|subscribe|join now|jetzt (?:kaufen|buchen|einschreiben|anmelden|starten)|einschreiben|kurs starten|fortsetzen|weiterlernen|in den warenkorb|s['’]inscrire|acheter|commencer|continuer|reprendre|inscribirse|comprar|empezar|continuar|iscriviti|acquista|inizia|continua|inschrijven|kopen|doorgaan|zapisz się|kup|kontynuuj)$/i.test(
    line,
  );
