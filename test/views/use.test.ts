import { describe, expect, test } from 'vitest';
import { useStage } from './use-stage.ts';

const stage = useStage();
const { open, byId, asked, focused } = stage;
const press = (key: string) => stage.page.keyboard.press(key);

/** Everything that Tab comes by, until it is back at the start. */
async function tabStops(): Promise<string[]> {
  const stops: string[] = [];
  for (let count = 0; count < 60; count++) {
    await press('Tab');
    const stop = String(await focused());
    if (stop === 'BODY' || (stops.length > 3 && stop === stops[0])) break;
    stops.push(stop);
  }
  return stops;
}

describe('by keyboard', () => {
  test('every main action of the popup is reached', async () => {
    await open('popup-unaligned');
    const stops = await tabStops();
    for (const id of [
      'open-dashboard',
      'target-change',
      'allow-site',
      'choose-skill',
      'keep-private',
      'gaps-all',
      'log-page',
    ]) {
      expect(stops).toContain(id);
    }
  });

  test('every main action of the settings is reached', async () => {
    await open('settings-consent-german');
    const stops = await tabStops();
    for (const id of ['nav-log', 'disconnect', 'agree', 'not-now', 'target-select', 'export', 'erase']) {
      expect(stops).toContain(id);
    }
  });

  test('a skill is found, chosen with the arrows and sent with its level', async () => {
    await open('popup-usual');
    await byId('other-skill').click();
    await stage.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await stage.page.keyboard.type('data');
    await press('ArrowDown');
    await press('Enter');
    await byId('level').selectOption('2');
    await byId('skill-choose').click();
    const decisions = await asked('alignment.decide');
    expect(decisions).toMatchObject([
      { competency: 'data-quality', decision: 'confirmed', level: 2 },
      { competency: 'sql', decision: 'rejected' },
    ]);
  });

  test('one key says yes, no, another level or something else, and only where the focus is', async () => {
    await open('popup-mapped');
    await press('y');
    expect(await asked('alignment.decide')).toEqual([]);
    const skill = (label: string) => stage.page.getByRole('region', { name: label });
    const data = skill('Data modelling');
    await data.getByTestId('confirm').focus();
    await press('y');
    await expect
      .poll(() => asked('alignment.decide'))
      .toMatchObject([{ competency: 'data-modelling', decision: 'confirmed' }]);
    await skill('SQL').getByTestId('reject').focus();
    await press('n');
    await expect
      .poll(async () => (await asked('alignment.decide')).at(-1))
      .toMatchObject({ competency: 'sql', decision: 'rejected' });
    await press('Control+l');
    expect(await skill('SQL').getByTestId('level').count()).toBe(0);
    await press('l');
    await skill('SQL').getByTestId('level').waitFor();
    await skill('SQL').getByRole('button', { name: 'Cancel' }).click();
    await skill('SQL').getByTestId('confirm').focus();
    await press('s');
    await stage.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await stage.page.keyboard.type('sly n');
    expect(await byId('skill-search').inputValue()).toBe('sly n');
    expect(await asked('alignment.decide')).toHaveLength(2);
  });

  test('the focus stays with the card when its button is gone', async () => {
    await open('popup-unaligned');
    await byId('choose-skill').press('Enter');
    await byId('skill-search').press('Escape');
    await stage.page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect.poll(focused).toBe('completion');
  });

  test('a changed page of the dashboard says where one is', async () => {
    await open('log-usual');
    await byId('nav-sites').press('Enter');
    await expect.poll(focused).toBe('H1');
    expect(await stage.page.title()).toBe('Sites · Skillmark');
  });
});

describe('the learning log', () => {
  test('refuses at once what cannot be evidence, by its name, and takes the other files', async () => {
    await open('log-by-hand');
    await byId('file-input').setInputFiles([
      { name: 'slides.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11_000_000, '%PDF-1.7 ') },
      { name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
    ]);
    await expect.poll(() => stage.page.getByTestId('file-problem').allTextContents()).toHaveLength(2);
    const [type = '', size = ''] = await stage.page.getByTestId('file-problem').allTextContents();
    expect(type).toContain('slides.docx is neither a PDF nor a picture');
    expect(size).toContain('scan.pdf is larger than 10 MB');
    expect(await stage.page.locator('.files .file-name').allTextContents()).toEqual(['badge.png']);
  });

  test('leads from nothing to where it is filled', async () => {
    await open('log-empty');
    await byId('empty-sites').click();
    await expect.poll(() => stage.page.title()).toBe('Welcome · Skillmark');
  });
});

describe('the first-run page', () => {
  test('leads who looks for Moodle to where its address is entered', async () => {
    await open('welcome-new');
    await byId('welcome-search').fill('moodle');
    await byId('enter-moodle').click();
    expect(await focused()).toBe('site-address');
    expect(await byId('site-runs').inputValue()).toBe('moodle');
  });

  test('names what is ticked, also when a search hides it', async () => {
    await open('welcome-new');
    await byId('welcome-search').fill('udemy');
    expect(await byId('tick-coursera').count()).toBe(0);
    expect(await byId('welcome-ticked').textContent()).toBe('Coursera and DataCamp');
  });

  test('shows every site, with a logo that is there', async () => {
    await open('welcome-new');
    const logos = stage.page.locator('img.site-logo');
    const sites = await stage.page.locator('.site-tick').count();
    expect(sites).toBeGreaterThan(30);
    await expect
      .poll(() => logos.evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length))
      .toBe(sites);
  });
});

describe('the popup', () => {
  test('asks the browser for the site in front, straight from the click', async () => {
    await open('popup-first-run');
    await byId('allow-site').click();
    expect(await asked('permissions.request')).toEqual([{ search: 'https://academy.localhost/*' }]);
  });

  test('shows what was just noticed, with its undo, before it asks for a role', async () => {
    await open('popup-noticed-first');
    await stage.page.setViewportSize({ width: 380, height: 600 });
    const [undo, chooser] = [await byId('remove').boundingBox(), await byId('target-select').boundingBox()];
    expect(undo?.y).toBeLessThan(chooser?.y ?? 0);
    expect((undo?.y ?? 600) + (undo?.height ?? 0)).toBeLessThan(540);
    expect(await byId('remove').textContent()).toBe('Undo');
    await byId('remove').click();
    expect(await asked('completion.remove')).toHaveLength(1);
  });

  test('takes out what only may count, too', async () => {
    await open('popup-usual');
    await byId('remove').click();
    expect(await asked('completion.remove')).toHaveLength(1);
  });

  test('takes back what was done', async () => {
    await open('popup-usual');
    await byId('confirm').click();
    await byId('undo').click();
    expect(await asked('alignment.decide')).toMatchObject([{ decision: 'confirmed' }, { decision: 'proposed' }]);
  });

  test('logs the page in front as the form says, and an unknown date as none', async () => {
    await open('popup-log-form');
    expect(await byId('log-title').inputValue()).toBe('SQL for Data Work');
    await byId('log-day-clear').click();
    await byId('log-hours').fill('1,5');
    await byId('log-save').click();
    await byId('undo').waitFor();
    expect(await asked('completion.log')).toEqual([
      { title: 'SQL for Data Work', url: 'https://academy.localhost/course', id: 'sql', hours: 1.5 },
    ]);
    await expect.poll(focused).toBe('log-page');
  });

  test('does not log what is wrong, and leads to the first thing to mend', async () => {
    await open('popup-log-form-wrong');
    expect(await asked('completion.log')).toEqual([]);
    expect(await focused()).toBe('log-title');
  });

  test('sets the target that was chosen', async () => {
    await open('popup-first-run');
    await byId('target-select').selectOption('data-engineer-2');
    await byId('target-choose').click();
    await byId('undo').waitFor();
    expect(await asked('target.choose')).toEqual([{ role: 'data-engineer-2' }]);
  });

  test('tries a second time before it says that nobody answers', async () => {
    await open('popup-silent');
    expect((await asked('overview.get')).length).toBe(2);
    await byId('retry').click();
    await expect.poll(async () => (await asked('overview.get')).length).toBe(4);
  });
});

describe('the dashboard', () => {
  test('sends only after “Agree and send”', async () => {
    await open('settings-consent');
    expect(await asked('sending.agree')).toEqual([]);
    await byId('agree').click();
    await byId('toast').getByText('Agreed').waitFor();
    expect(await asked('sending.agree')).toEqual([{ agreed: true }]);
  });

  test('refuses a key over a line that others can read', async () => {
    await open('settings-disconnected');
    expect(await asked('endpoint.connect')).toEqual([]);
    expect(await stage.page.textContent('[data-testid=connect]')).toContain('in the clear');
  });

  test('erases only after the word was typed', async () => {
    await open('settings-erase');
    expect(await asked('data.erase')).toEqual([]);
    await byId('erase-word').fill('Erase');
    await byId('erase-confirm').click();
    await expect.poll(() => asked('data.erase')).toEqual([{}]);
  });

  test('opens the dialog for logging by hand and gives the focus back', async () => {
    await open('log-by-hand');
    expect(await focused()).toBe('log-title');
    await press('Escape');
    await expect.poll(focused).toBe('log-learning');
  });

  test('asks for a site that was typed without its scheme', async () => {
    await open('sites-none');
    await byId('site-address').fill('learn.example.com/course/1');
    await byId('allow-site').click();
    expect(await asked('permissions.request')).toEqual([{ search: 'https://learn.example.com/*' }]);
  });

  test('allows all hosts of a known site with one click, and says in the list who is allowed already', async () => {
    await open('sites-known');
    await byId('known-sites-search').fill('google');
    await byId('allow-known-site').click();
    const [{ search } = { search: '' }] = await asked('permissions.request');
    expect(search).toBe(
      'https://www.skills.google/* https://partner.skills.google/* https://www.cloudskillsboost.google/* https://partner.cloudskillsboost.google/* https://*.qwiklabs.com/*',
    );
    await byId('known-sites-search').fill('northwind.udemy');
    expect(await byId('known-site').count()).toBe(0);
    await byId('known-sites-search').fill('udemy');
    expect(await byId('known-site').textContent()).toContain('Allowed');
  });
});
