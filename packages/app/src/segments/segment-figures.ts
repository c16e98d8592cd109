import { FEATURES } from '@vivero/book';

/** Names of the features, in the order of their columns. */
export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/** A day ahead is no number of days ago: who has something that matures is asked for by what is held. */
const AHEAD = 'matures_on';

/** Features that a segment may ask for. */
export const SEGMENT_FIGURES: ReadonlySet<string> = new Set(FEATURE_NAMES.filter((name) => name !== AHEAD));

const UNITS: ReadonlyMap<string, string> = new Map(FEATURES.map(({ name, unit }) => [name, unit]));
/** What a feature is measured in; undefined for the figures that every customer has beside them. */
export const unitOfFigure = (name: string): string | undefined => UNITS.get(name);
