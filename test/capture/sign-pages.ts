/** One page of a learning site that nobody has described. */
export interface SignPage {
  what: string;
  path: string;
  html: string;
}

const page = (what: string, path: string, body: string, head = ''): SignPage => ({
  what,
  path,
  html: `<!doctype html><html><head><title>Academy</title>${head}</head><body>${body}</body></html>`,
});

const course = (name = 'Safe Lifting') =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Course', name })}</script>`;
const bar = (now: number, label: string, max = 100) =>
  `<div role="progressbar" aria-valuenow="${now}" aria-valuemin="0" aria-valuemax="${max}" aria-label="${label}"></div>`;
const cert = (words = 'Download certificate') => `<a href="/files/c.pdf">${words}</a>`;

/** Words in a language, with the certificate's words of the same language. */
const spoken = (language: string, said: string, words: string): SignPage[] => [
  page(`${language}: a heading and a certificate`, '/learn/7', `<main><h2>${said}</h2>${cert(words)}</main>`),
  page(`${language}: a live region on a course page`, '/learn/7', `<div role="status">${said}</div>`, course()),
];

export const finishedPages: SignPage[] = [
  ...spoken('English', 'Course completed', 'Download certificate'),
  ...spoken('German', 'Kurs abgeschlossen', 'Zertifikat herunterladen'),
  ...spoken('French', 'Vous avez terminé ce cours', 'Télécharger le certificat'),
  ...spoken('Spanish', '¡Enhorabuena! Has completado el curso', 'Descargar certificado'),
  ...spoken('Portuguese', 'Curso concluído', 'Baixar certificado'),
  ...spoken('Italian', 'Hai completato il corso', 'Scarica il certificato'),
  ...spoken('Dutch', 'Cursus voltooid', 'Certificaat downloaden'),
  ...spoken('Polish', 'Kurs ukończony', 'Pobierz certyfikat'),
  ...spoken('Swedish', 'Kursen är slutförd', 'Ladda ner intyg'),
  ...spoken('Danish', 'Kurset er gennemført', 'Hent kursusbevis'),
  ...spoken('Czech', 'Kurz dokončen', 'Stáhnout certifikát'),
  ...spoken('Turkish', 'Kursu tamamladınız', 'Sertifikayı indir'),
  ...spoken('Russian', 'Вы прошли курс', 'Скачать сертификат'),
  ...spoken('Japanese', 'コースを修了しました', '修了証をダウンロード'),
  ...spoken('Chinese', '课程已完成', '下载证书'),
  ...spoken('Korean', '과정을 수료했습니다', '수료증 다운로드'),
  page(
    'congratulations with the course’s own name',
    '/learn/7',
    `<h1>Congratulations! You have completed Introduction to Unit Testing</h1>`,
    course('Introduction to Unit Testing'),
  ),
  page(
    'a title in quotes that sounds like less',
    '/learn/7',
    `<h2>You have completed the course “Module design in 10 steps”</h2>${cert()}`,
  ),
  page('a full bar and a certificate', '/learn/7', `${bar(100, 'Course progress')}${cert('View certificate')}`),
  page('a full bar of a course page', '/learn/7', `<h1>Safe Lifting</h1>${bar(12, 'Your progress', 12)}`, course()),
  page(
    'a native bar with a label',
    '/learn/7/completed',
    `<label for="p">Course progress</label><progress id="p" value="1" max="1"></progress>`,
  ),
  page(
    'a bar that is named by a heading',
    '/learn/7',
    `<h2 id="t">Training progress</h2><div role="progressbar" aria-labelledby="t" aria-valuenow="100" aria-valuemax="100"></div>${cert()}`,
  ),
  page('a German bar', '/lernen/7', `${bar(100, 'Kursfortschritt')}${cert('Zertifikat anzeigen')}`),
  page('the page after the last slide', '/course/sql/completed', `<h1>You’ve finished the course!</h1>`),
  page(
    'a certificate to be had at an address of its own',
    '/course/sql/certificate',
    `<h1>Safe Lifting</h1>${cert('Print certificate')}`,
  ),
  page('a certificate with an id', '/certificates/8f3a', `<h1>Safe Lifting</h1><button>Download certificate</button>`),
  page(
    'a dialog at the end, with other courses recommended below',
    '/learn/7',
    `<div role="dialog"><h2>Training complete</h2>${cert()}</div><section><h3>Next for you</h3><button>Enroll now</button></section>`,
  ),
  page(
    'an alert on a course page',
    '/learn/7',
    `<div role="alert">You have successfully completed this training.</div>`,
    course(),
  ),
  page(
    'a heading that is none in name',
    '/learn/7',
    `<div role="heading" aria-level="2">Course complete</div>${cert('View your certificate')}`,
  ),
  page(
    'a bar with its value in words',
    '/learn/7',
    `<div role="progressbar" aria-valuenow="100" aria-valuemax="100" aria-valuetext="100% complete"></div>${cert()}`,
  ),
];

const article = '<meta property="og:type" content="article">';
const three = (inside: string) =>
  [1, 2, 3, 4].map((n) => `<li><a href="/course/${n}">Course ${n}</a>${inside}</li>`).join('');

export const traps: SignPage[] = [
  page(
    'an article about certificates',
    '/insights/certificates',
    `<h1>How to download your certificate</h1>${cert()}`,
    article,
  ),
  page('a help page that says when a course counts', '/help/completion', `<h2>Course completed</h2>${cert()}`),
  page('a blog post with a success story', '/blog/2026/sql', `<h1>I have completed the course</h1>${cert()}`),
  page(
    'an article marked up as one',
    '/stories/7',
    `<h1>Course completed</h1>${cert()}`,
    `<script type="application/ld+json">{"@type":"BlogPosting","headline":"x"}</script>`,
  ),
  page(
    'questions and answers',
    '/ask',
    `<h2>Course completed</h2>${cert()}`,
    `<script type="application/ld+json">{"@type":"FAQPage"}</script>`,
  ),
  page('a pricing page', '/pricing', `<h2>Course completed</h2>${cert()}`),
  page(
    'a sales page with a sample',
    '/course/7',
    `<h1>Safe Lifting</h1>${cert('View sample certificate')}<button>Enroll now</button>`,
    course(),
  ),
  page(
    'a sales page that promises',
    '/course/7',
    `<h2>Once you have completed the course</h2>${cert('Get a certificate')}`,
    course(),
  ),
  page('a sales page with ratings', '/course/7', bar(100, '5 stars'), course()),
  page(
    'a sales page with a full bar of places taken',
    '/course/7',
    `${bar(100, 'Course places taken')}<button>Buy now</button>`,
    course(),
  ),
  page('a course page that only is one', '/course/7/', '<h1>Safe Lifting</h1>', course()),
  page(
    'a course page at an address that says completed, and nothing else',
    '/course/7/completed',
    '<h1>Safe Lifting</h1>',
    course(),
  ),
  page('a module that is finished', '/learn/7', `<h2>Module completed</h2>${cert()}`, course()),
  page(
    'a lesson of a course that is finished',
    '/learn/7',
    `<h2>You completed lesson 3 of the course</h2>${bar(30, 'Course progress')}`,
    course(),
  ),
  page('a unit with a full bar', '/learn/7', `<h1>Unit 2</h1>${bar(100, 'Unit progress')}`, course()),
  page(
    'a chapter in German',
    '/lernen/7',
    `<h2>Kapitel im Kurs abgeschlossen</h2>${bar(40, 'Kursfortschritt')}`,
    course(),
  ),
  page('a passed quiz', '/learn/7', `<h1>Quiz passed</h1>${bar(100, 'Quiz score')}`, course()),
  page('a passed test in a course', '/learn/7', '<h2>You have passed the test of this course</h2>', course()),
  page('a running quiz', '/learn/7', `<h2>Course completed</h2>${'<input type="radio" name="a">'.repeat(4)}`, course()),
  page('a finished video', '/learn/7', bar(100, 'Video progress'), course()),
  page('a video that has loaded', '/learn/7', bar(100, 'Loading progress'), course()),
  page('an upload that is done', '/learn/7', bar(100, 'Upload progress'), course()),
  page(
    'a complete profile',
    '/me',
    `<h2>Congratulations! You have completed your profile</h2>${bar(100, 'Profile progress')}`,
    course(),
  ),
  page('an order that is complete', '/thanks', '<h1>Congratulations! You completed your order</h1>', course()),
  page('an enrolment', '/learn/7', '<div role="status">You have completed enrolment for this course</div>', course()),
  page('a dashboard with finished courses', '/home', `<ul>${three('<h3>Course completed</h3>')}</ul>${cert()}`),
  page('a dashboard with bars', '/home', `<ul>${three(bar(100, 'Course progress'))}</ul>${cert()}`),
  page(
    'a dashboard with one course half done',
    '/home',
    `${bar(100, 'Course progress')}${bar(50, 'Course progress')}${cert()}`,
  ),
  page(
    'a course page whose parts are still filling',
    '/learn/7',
    `${bar(100, 'Course progress')}${bar(50, 'Module 2')}`,
    course(),
  ),
  page('a heading over a list of what was finished', '/home', `<h2>Completed courses</h2>${cert()}`),
  page('a German list', '/start', `<h2>Abgeschlossene Kurse</h2>${cert('Zertifikat herunterladen')}`),
  page('a list of certificates', '/certificates', `<ul>${three(cert())}</ul>`),
  page('an achievements page', '/achievements', `<h2>Course completed</h2>${cert()}`),
  page('a question if it is finished', '/learn/7', '<div role="status">Have you completed the course?</div>', course()),
  page('a course that is not finished', '/learn/7', `<h2>You have not completed this course</h2>${cert()}`, course()),
  page(
    'a course that is nearly finished',
    '/learn/7',
    `<h2>You have almost completed the course</h2>${bar(95, 'Course progress')}`,
    course(),
  ),
  page('a German course that is not finished', '/lernen/7', '<h2>Kurs noch nicht abgeschlossen</h2>', course()),
  page('a French condition', '/cours/7', '<h2>Quand vous avez terminé le cours</h2>', course()),
  page('a Japanese instruction', '/learn/7', '<h2>コースを修了するには</h2>', course()),
  page('what other learners did', '/learn/7', '<h2>1,204 learners have finished this course</h2>', course()),
  page('a teacher’s statistics', '/teach/7', '<h2>12 students: course completed</h2>', course()),
  page('a footer that says it', '/learn/7', `<footer><h3>Course completed</h3>${cert()}</footer>`, course()),
  page(
    'a hidden dialog for later',
    '/learn/7',
    `<div hidden><h2>Course completed</h2>${cert()}</div>${bar(10, 'Course progress')}`,
    course(),
  ),
  page('a template for later', '/learn/7', `<template><h2>Course completed</h2></template>`, course()),
  page(
    'long prose that mentions it',
    '/learn/7',
    `<h2>${'This page tells what happens afterwards and what you may do with it. '.repeat(3)}Course completed</h2>`,
    course(),
  ),
  page('a sign-in page', '/certificate', `<h2>Course completed</h2><input type="password">${cert()}`),
  page('a check of somebody’s certificate', '/verify/8f3a', `<h1>Course completed</h1>${cert()}`),
  page(
    'a course half done with its certificate greyed out in words',
    '/learn/7',
    `${bar(50, 'Course progress')}<button>View certificate</button>`,
    course(),
  ),
  page(
    'a full bar beside a button to begin',
    '/learn/7',
    `${bar(100, 'Course progress')}<button>Start course</button>`,
    course(),
  ),
  page('a certificate link alone', '/learn/7', cert()),
];
