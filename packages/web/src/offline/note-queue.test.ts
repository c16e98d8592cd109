import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteQueue, type Sent, type WaitingNote } from './note-queue.ts';

/** What a browser keeps, over any number of page loads. */
function device() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  };
}
const note = (key: string): WaitingNote => ({ clientKey: key, path: '/api/notes', body: {}, words: `words of ${key}` });

test('a note written without a network waits, and goes when the network is back', async () => {
  const { storage, kept } = device();
  const taken: string[] = [];
  let online = false;
  const send = async ({ clientKey }: WaitingNote): Promise<Sent> => {
    if (!online) return 'unreachable';
    taken.push(clientKey);
    return 'taken';
  };
  const queue = new NoteQueue({ storage, owner: 'usr_1', send });
  await queue.keep(note('a'));
  await queue.keep(note('b'));
  expect(queue.notes()).toHaveLength(2);

  online = true;
  const nextDay = new NoteQueue({ storage, owner: 'usr_1', send });
  expect(nextDay.notes().map(({ words }) => words)).toEqual(['words of a', 'words of b']);
  await nextDay.sendAll();
  expect(taken).toEqual(['a', 'b']);
  expect(nextDay.notes()).toEqual([]);
  expect(kept.size).toBe(0);
});

test('another person on the same device neither sees nor sends it', async () => {
  const { storage } = device();
  const send = async (): Promise<Sent> => 'unreachable';
  await new NoteQueue({ storage, owner: 'usr_1', send }).keep(note('a'));
  expect(new NoteQueue({ storage, owner: 'usr_2', send }).notes()).toEqual([]);
});

test('a refused note stays with its words, is not sent again and holds nobody up', async () => {
  const asked: string[] = [];
  const send = async ({ clientKey }: WaitingNote): Promise<Sent> => {
    asked.push(clientKey);
    return clientKey === 'a' ? { refused: 'customer.not_found' } : 'taken';
  };
  const queue = new NoteQueue({ storage: device().storage, owner: 'usr_1', send });
  await queue.keep(note('a'));
  await queue.keep(note('b'));
  await queue.sendAll();
  expect(asked).toEqual(['a', 'b']);
  expect(queue.notes()).toEqual([{ ...note('a'), refused: 'customer.not_found' }]);
  queue.discard('a');
  expect(queue.notes()).toEqual([]);
});

test('over any weather every note reaches the server once by its key, in the order it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('write', 'try', 'reload'), { maxLength: 30 }),
      fc.infiniteStream(fc.constantFrom('lost on the way', 'answer lost', 'arrives')),
      async (acts, weather) => {
        const { storage } = device();
        /** The server as the database constraint makes it: one note a key. */
        const stored = new Set<string>();
        let calm = false;
        const send = async ({ clientKey }: WaitingNote): Promise<Sent> => {
          const luck = calm ? 'arrives' : weather.next().value;
          if (luck === 'lost on the way') return 'unreachable';
          stored.add(clientKey);
          return luck === 'arrives' ? 'taken' : 'unreachable';
        };
        const written: string[] = [];
        const open = () => new NoteQueue({ storage, owner: 'usr_1', send });
        let queue = open();
        for (const act of acts) {
          if (act === 'write') {
            written.push(String(written.length));
            await queue.keep(note(written.at(-1) ?? ''));
          } else if (act === 'try') await queue.sendAll();
          else queue = open();
        }
        calm = true;
        await queue.sendAll();
        expect([...stored]).toEqual(written);
        expect(queue.notes()).toEqual([]);
      },
    ),
  );
});
