import type { EventColumns } from '../columns/event-columns.ts';
import { columnBytes } from '../columns/event-columns.ts';
import type { FeatureColumn, Folded, FoldedStages } from '../columns/folded.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { checkThere, readSet, writeSet } from './book-files.ts';
import type { ColumnMemory } from './column-memory.ts';
import type { Disk } from './disk.ts';
import { eventsOf, eventsSet } from './events-set.ts';
import { featuresIn, featuresSet, stagesIn, stagesSet } from './folded-set.ts';
import type { PartEntry } from './manifest.ts';
import { peopleIn, peopleSet } from './people-set.ts';

/** Customers of one bucket, with the files that they are in as far as they were written. */
export interface KeptPart {
  readonly people: PeopleColumns;
  readonly events: () => EventColumns;
  /** Events, whether they are in memory or not. */
  readonly eventCount: number;
  readonly eventBytes: number;
  readonly folded: FoldedStages;
  readonly features: () => readonly FeatureColumn[];
  readonly files: Partial<PartFiles>;
}
type PartFiles = Omit<PartEntry, 'eventCount' | 'eventBytes'>;

/** Where the files of a book are, and how much of its events and features may stay in memory. */
export interface BookPlace {
  readonly disk: Disk;
  readonly memory: ColumnMemory;
}

/** A part that is in no file yet. */
export function newPart(people: PeopleColumns, events: EventColumns, folded: Folded): KeptPart {
  const part = { people, events: () => events, eventCount: events.at.length, eventBytes: columnBytes(events) };
  return withFolded({ ...part, files: {} }, folded);
}

/** The same customers and events, with other results, which are in no file yet. */
export function withFolded(part: Omit<KeptPart, 'folded' | 'features'>, { features, ...folded }: Folded): KeptPart {
  const { folded: _, features: __, ...files } = part.files;
  return { ...part, folded, features: () => features, files };
}

/** Writes what is in no file yet; events and features are read from theirs from then on. @param name unlike that of any other part */
export function storePart(place: BookPlace, part: KeptPart, name: string): KeptPart & { readonly files: PartFiles } {
  const { disk, memory } = place;
  const { people, folded, eventBytes } = part;
  let { events, features } = part.files;
  if (!events) {
    const columns = part.events();
    events = writeSet(disk, `events-${name}.arrow`, eventsSet(columns));
    memory.hold(events.name, eventBytes, columns);
  }
  if (!features) {
    const columns = part.features();
    features = writeSet(disk, `features-${name}.arrow`, featuresSet(columns, folded.rank.length));
    memory.hold(features.name, features.bytes, columns);
  }
  const files = {
    people: part.files.people ?? writeSet(disk, `people-${name}.arrow`, peopleSet(people)),
    folded: part.files.folded ?? writeSet(disk, `folded-${name}.arrow`, stagesSet(folded)),
    events,
    features,
  };
  return { ...part, ...readWhenAsked(place, files, eventBytes), files };
}

/**
 * Reads a part. What is known of the customers by name and their stages is checked now; events and features are looked for now and checked
 * when they are asked for, as most of a start would go into reading them.
 * @throws BookFaulty now, or when they are asked for
 */
export function openPart(place: BookPlace, { eventCount, eventBytes, ...files }: PartEntry): KeptPart {
  const { disk } = place;
  const [people, folded] = [peopleIn(readSet(disk, files.people)), stagesIn(readSet(disk, files.folded))];
  for (const file of [files.events, files.features]) checkThere(disk, file);
  return { people, folded, ...readWhenAsked(place, files, eventBytes), eventCount, eventBytes, files };
}

const readWhenAsked = (
  { disk, memory }: BookPlace,
  { events, features }: Pick<PartFiles, 'events' | 'features'>,
  eventBytes: number,
): Pick<KeptPart, 'events' | 'features'> => ({
  events: () => memory.take(events.name, eventBytes, (held) => eventsOf(readSet(disk, events, held))),
  features: () => memory.take(features.name, features.bytes, (held) => featuresIn(readSet(disk, features, held))),
});
