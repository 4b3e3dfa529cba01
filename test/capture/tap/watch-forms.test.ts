// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchForms } from '../../../lib/capture/tap/watch-forms.ts';
import { settled } from './fake-web.ts';

const told: [string, string][] = [];
let submitted = 0;
const prototype = window.HTMLFormElement.prototype;
const original = Object.getOwnPropertyDescriptor(prototype, 'submit');
Object.defineProperty(prototype, 'submit', {
  ...original,
  value() {
    submitted++;
  },
});
watchForms(window as unknown as Window, (command, data) => told.push([command, data]));

let form: HTMLFormElement;
beforeEach(() => {
  submitted = 0;
  document.body.innerHTML = `<form method="post" action="about:blank" target="answer">
<input name="Command" value="PutParam"><input name="session_id" value="secret"><textarea name="AICC_Data">[core]</textarea></form>`;
  form = document.querySelector('form') as HTMLFormElement;
});
afterEach(() => told.splice(0));

test('a form that a script submits is heard, and submitted once', () => {
  form.submit();
  expect([told, submitted]).toEqual([[['PutParam', '[core]']], 1]);
});

test('a form that is submitted by a button is heard, with the values it had then', async () => {
  form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }) as unknown as Event);
  (form.elements.namedItem('AICC_Data') as HTMLTextAreaElement).value = 'changed';
  await settled();
  expect(told).toEqual([['PutParam', '[core]']]);
});

test('a submission that a script stopped is not heard', async () => {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }) as unknown as Event);
  await settled();
  expect(told).toEqual([]);
});

test.each([
  ['a form without a command', '<form><input name="q" value="x"></form>'],
  [
    'data of 10 MB',
    `<form><input name="command" value="PutParam"><textarea name="aicc_data">${'x'.repeat(1e7)}</textarea></form>`,
  ],
])('%s is left alone', (_name, markup) => {
  document.body.innerHTML = markup;
  document.querySelector('form')?.submit();
  expect([told, submitted]).toEqual([[], 1]);
});
