import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { type UploadFolder, uploadFolder } from './upload-folder.ts';

let root: string;
let folder: UploadFolder;
beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'vivero-uploads-')), 'uploads');
  folder = uploadFolder(root, 2 ** 20);
});
const [ONE, TWO] = ['upl_0000000001', 'upl_0000000002'] as const;
const bytes = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

test('what is uploaded lies where only this user can read it, and goes when it is removed', async () => {
  expect(await folder.receive(ONE, bytes('name\n', 'Ana'))).toEqual({ ok: true, value: { bytes: 8 } });
  await folder.writeNote(ONE, { fileName: 'list.csv' });
  expect(await readFile(folder.pathOf(ONE), 'utf8')).toBe('name\nAna');
  expect(await folder.readNotes()).toEqual([{ fileName: 'list.csv' }]);
  expect((await stat(root)).mode & 0o777).toBe(0o700);
  for (const name of await readdir(root)) expect((await stat(join(root, name))).mode & 0o777).toBe(0o600);
  await folder.remove(ONE);
  expect(await readdir(root)).toEqual([]);
});

test.each([
  {
    why: 'one byte more than the limit',
    stream: () => bytes('x'.repeat(2 ** 20), 'y'),
    problem: { code: 'file.too_large', limit: '1 MB' },
  },
  { why: 'nothing at all', stream: () => bytes(), problem: { code: 'file.empty' } },
])('$why is refused and leaves nothing behind', async ({ stream, problem }) => {
  expect(await folder.receive(ONE, stream())).toEqual({ ok: false, problem });
  expect(await readdir(root)).toEqual([]);
});

test('what breaks off leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    })(),
  );
  await expect(folder.receive(ONE, broken)).rejects.toThrow('dead');
  expect(await readdir(root)).toEqual([]);
});

test('only what is still wanted is kept', async () => {
  for (const id of [ONE, TWO]) {
    await folder.receive(id, bytes(id));
    await folder.writeNote(id, id);
  }
  await folder.keepOnly([TWO]);
  expect(await folder.readNotes()).toEqual([TWO]);
  expect(await readdir(root)).toEqual([TWO, `${TWO}.json`]);
});

test.each(['../../etc/passwd', 'upl_../x', 'upl_1', ''])('%j is no id and leads nowhere', (id) => {
  expect(() => folder.pathOf(id)).toThrow(RangeError);
});
