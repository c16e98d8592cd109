import { proportion, type Proportion } from '@vivero/decision';
import { isSmallCell, type Masked } from '@vivero/domain';
import { hiddenParts } from '../questions/hidden-parts.ts';

/** A part of the traffic, with its share of all. */
export interface TrafficPart<Name extends string> {
  readonly name: Name;
  readonly told: Masked | { readonly units: number; readonly share: Proportion };
}

/** Units under one name, and the fewest people that they can be from. */
export interface Counted {
  units: number;
  people: number;
}

/** What each name stands for of all units. A reader who may not know who people are is told of no part from fewer than five people. */
export function partsOf<Name extends string>(
  counts: ReadonlyMap<Name, Counted>,
  masked: boolean,
): readonly TrafficPart<Name>[] {
  const parts = [...counts]
    .map(([name, counted]) => ({ name, ...counted }))
    .filter(({ units }) => units > 0)
    .toSorted((a, b) => b.units - a.units);
  const all = parts.reduce((sum, { units }) => sum + units, 0);
  const hidden = hiddenParts(
    parts,
    ({ people }) => masked && isSmallCell(people),
    ({ units }) => units,
  );
  return parts.map((part) => ({
    name: part.name,
    told: hidden.has(part) ? { masked: true } : { units: part.units, share: proportion(part.units, all) },
  }));
}

/** Adds a group to what its name stands for; groups may share people, so the largest of them is what is certain. */
export function addUnits<Name extends string>(counts: Map<Name, Counted>, name: Name, group: Readonly<Counted>): void {
  const known = counts.get(name) ?? { units: 0, people: 0 };
  counts.set(name, { units: known.units + group.units, people: Math.max(known.people, group.people) });
}
