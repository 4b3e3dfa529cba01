/* A course that speaks AICC HACP the old way, by posting a form into a hidden frame. */
import { onPress } from './said.js';

const form = document.getElementById('hacp');

async function send(command, data = '') {
  const answered = new Promise((done) =>
    document.querySelector('iframe').addEventListener('load', done, { once: true }),
  );
  form.elements.namedItem('command').value = command;
  form.elements.namedItem('aicc_data').value = data;
  form.submit();
  await answered;
}

const core = (status, score) =>
  `[Core]\r\nLesson_Location=end\r\nLesson_Status=${status}\r\nScore=${score}\r\nTime=00:10:00\r\n[Core_Lesson]\r\nnote=score=1\r\n`;

onPress({
  async fail() {
    await send('GetParam');
    await send('PutParam', core('Failed', '20,100,0'));
    await send('ExitAU');
  },
  async finish() {
    await send('GetParam');
    await send('PutParam', core('Completed,logout', '80,100,0'));
    await send('ExitAU');
  },
});
