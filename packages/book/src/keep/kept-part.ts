import type { EventColumns } from '../columns/event-columns.ts';
import { columnBytes } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { readSet, writeSet } from './book-files.ts';
import type { Disk } from './disk.ts';
import type { EventMemory } from './event-memory.ts';
import { eventsOf, eventsSet } from './events-set.ts';
import { foldedOf, foldedSet } from './folded-set.ts';
import type { FileEntry, PartEntry } from './manifest.ts';
import { peopleIn, peopleSet } from './people-set.ts';

/** Customers of one bucket, with the files that they are in as far as they were written. */
export interface KeptPart {
  readonly people: PeopleColumns;
  readonly events: () => EventColumns;
  /** Events, whether they are in memory or not. */
  readonly eventCount: number;
  readonly eventBytes: number;
  readonly folded: Folded;
  readonly files: { readonly people?: FileEntry; readonly events?: FileEntry; readonly folded?: FileEntry };
}

/** Where the files of a book are, and how many of its events may stay in memory. */
export interface BookPlace {
  readonly disk: Disk;
  readonly memory: EventMemory;
}

/** A part that is in no file yet. */
export function newPart(people: PeopleColumns, events: EventColumns, folded: Folded): KeptPart {
  return {
    people,
    events: () => events,
    eventCount: events.at.length,
    eventBytes: columnBytes(events),
    folded,
    files: {},
  };
}

/** Writes what is in no file yet; events are read from theirs from then on. @param name unlike that of any other part */
export function storePart(
  { disk, memory }: BookPlace,
  part: KeptPart,
  name: string,
): KeptPart & { readonly files: PartFiles } {
  const people = part.files.people ?? writeSet(disk, `people-${name}.arrow`, peopleSet(part.people));
  const folded = part.files.folded ?? writeSet(disk, `folded-${name}.arrow`, foldedSet(part.folded));
  if (part.files.events) return { ...part, files: { people, folded, events: part.files.events } };
  const columns = part.events();
  const events = writeSet(disk, `events-${name}.arrow`, eventsSet(columns));
  memory.hold(events.name, part.eventBytes, columns);
  return {
    ...part,
    events: storedEvents({ disk, memory }, events, part.eventBytes),
    files: { people, folded, events },
  };
}
type PartFiles = Omit<PartEntry, 'eventCount' | 'eventBytes'>;

/** Reads a part and checks every file of it. @throws BookFaulty */
export function openPart({ disk, memory }: BookPlace, entry: PartEntry): KeptPart {
  const { people, events, folded, eventCount, eventBytes } = entry;
  const part = { people: peopleIn(readSet(disk, people)), folded: foldedOf(readSet(disk, folded)) };
  memory.hold(events.name, eventBytes, eventsOf(readSet(disk, events)));
  return {
    ...part,
    events: storedEvents({ disk, memory }, events, eventBytes),
    eventCount,
    eventBytes,
    files: { people, events, folded },
  };
}

const storedEvents =
  ({ disk, memory }: BookPlace, file: FileEntry, bytes: number) =>
  (): EventColumns =>
    memory.take(file.name, bytes, () => eventsOf(readSet(disk, file)));
