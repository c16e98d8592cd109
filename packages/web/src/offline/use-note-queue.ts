import { useEffect, useMemo } from 'react';
import { NoteQueue } from './note-queue.ts';
import { sendNote } from './send-note.ts';

const queues = new Map<string, NoteQueue>();

/** The notes of this person that wait on this device; they go whenever the network or the page comes back. */
export function useNoteQueue(owner: string): NoteQueue {
  const queue = useMemo(() => {
    const known = queues.get(owner) ?? new NoteQueue({ storage: localStorage, owner, send: sendNote });
    queues.set(owner, known);
    return known;
  }, [owner]);
  useEffect(() => {
    const back = () => void queue.sendAll();
    back();
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [queue]);
  return queue;
}
