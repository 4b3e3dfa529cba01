import { expect, test } from 'vitest';
import { longestFile } from '../../../lib/domain/evidence-file.ts';
import { mutedAndRestored } from '../muted.ts';
import { createDevice, type Device } from '../test-house.ts';

mutedAndRestored();

const pdf = btoa('%PDF-1.7 a certificate');

async function withWorkshop(): Promise<{ device: Device; key: string }> {
  const device = await createDevice();
  const logged = await device.handlers['completion.log']({
    title: 'Talking to Customers',
    kind: 'workshop',
    note: 'Room 4',
  });
  return { device, key: logged.ok ? logged.key : '' };
}

test('a workshop has its kind, its note and a file, and gives the file back as it was', async () => {
  const { device, key } = await withWorkshop();
  const added = await device.handlers['file.add']({
    key,
    id: crypto.randomUUID(),
    name: 'certificate.pdf',
    base64: pdf,
  });
  expect(added).toMatchObject({ ok: true });
  const { rows } = await device.handlers['log.list']({ offset: 0, limit: 10 });
  expect(rows).toMatchObject([
    { kind: 'workshop', note: 'Room 4', files: [{ name: 'certificate.pdf', type: 'application/pdf', size: 22 }] },
  ]);
  const [file] = rows[0]?.files ?? [];
  expect(await device.handlers['file.get']({ id: file?.id ?? '' })).toEqual({
    ok: true,
    name: 'certificate.pdf',
    type: 'application/pdf',
    base64: pdf,
  });
});

test('asked twice, as by a page that got no answer, it is added once', async () => {
  const { device, key } = await withWorkshop();
  const input = { key, id: crypto.randomUUID(), name: 'certificate.pdf', base64: pdf };
  for (let time = 0; time < 2; time += 1) await device.handlers['file.add'](input);
  expect((await device.handlers['log.list']({ offset: 0, limit: 1 })).rows[0]?.files).toHaveLength(1);
  expect(await device.house.db.count('evidenceFiles')).toBe(1);
});

test('what a file is called decides nothing', async () => {
  const { device, key } = await withWorkshop();
  const base64 = btoa('<svg onload="alert(1)"/>');
  const refused = await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: 'photo.png', base64 });
  expect(refused).toEqual({ ok: false, code: 'file-of-other-type', detail: 'photo.png' });
  expect(await device.house.db.count('evidenceFiles')).toBe(0);
});

test.each([
  ['no base64', '?', 'file-of-other-type'],
  [
    'more than 10 MB',
    btoa('%PDF-')
      .replace(/=*$/, '')
      .padEnd(Math.ceil(longestFile / 3) * 4, 'A'),
    'file-too-large',
  ],
])('%s is refused, and nothing stays', async (_name, base64, code) => {
  const { device, key } = await withWorkshop();
  expect(await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: 'x.pdf', base64 })).toMatchObject({
    ok: false,
    code,
  });
  expect(await device.house.db.count('evidenceFiles')).toBe(0);
});

test('ten files are enough', async () => {
  const { device, key } = await withWorkshop();
  for (let n = 0; n < 10; n += 1)
    await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: `${n}.pdf`, base64: pdf });
  const eleventh = await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: '11.pdf', base64: pdf });
  expect(eleventh).toEqual({ ok: false, code: 'too-many-files', detail: '10' });
  expect(await device.house.db.count('evidenceFiles')).toBe(10);
});

test('a file of a learning that is not there is not kept', async () => {
  const { device } = await withWorkshop();
  const key = '296908a6-522c-529b-a11b-e4c5e4cbfcf7';
  expect(await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: 'x.pdf', base64: pdf })).toMatchObject(
    { ok: false },
  );
  expect(await device.house.db.count('evidenceFiles')).toBe(0);
});

test('a removed file is gone, bytes and name', async () => {
  const { device, key } = await withWorkshop();
  const added = await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: 'x.pdf', base64: pdf });
  const id = added.ok ? added.id : '';
  await device.handlers['file.remove']({ key, id });
  expect(await device.handlers['file.get']({ id })).toMatchObject({ ok: false, code: 'no-such-file' });
  expect((await device.handlers['log.list']({ offset: 0, limit: 1 })).rows[0]?.files).toEqual([]);
});

test('nothing of it is told to HR', async () => {
  const { device, key } = await withWorkshop();
  await device.handlers['file.add']({ key, id: crypto.randomUUID(), name: 'secret.pdf', base64: pdf });
  const { reports, ...rest } = await device.handlers['sending.preview']({});
  expect(JSON.stringify([reports, rest])).not.toMatch(/secret|Room 4|workshop/);
});
