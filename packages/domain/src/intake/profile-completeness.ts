/** Which parts of a customer's portrait are filled. */
export interface ProfileParts {
  /** A name, or the key by which the bank's own systems know the person. */
  readonly identified: boolean;
  /** Year of birth: age decides life stage and products. */
  readonly birthYear: boolean;
  readonly sex: boolean;
  /** Town or district. */
  readonly place: boolean;
  /** A phone, an e-mail or a postal address. */
  readonly reachable: boolean;
  /** The bank's own segment. */
  readonly segment: boolean;
  /** Since when the person is a customer. */
  readonly customerSince: boolean;
  /** Assessed tolerance of risk. */
  readonly riskTolerance: boolean;
}

/**
 * Hundredths per part. Who the person is and where to find them weigh most, because nobody can be served without;
 * the four facts that a core banking system always has (key, year of birth, sex, place) make 60 together, the bar of stage 1,
 * while a bare name and phone number make 40 and stay below it.
 */
const WEIGHTS: Readonly<Record<keyof ProfileParts, number>> = {
  identified: 20,
  reachable: 20,
  birthYear: 15,
  place: 15,
  sex: 10,
  segment: 10,
  customerSince: 5,
  riskTolerance: 5,
};

/** Weighted share 0..1 of the fields that a portrait needs; stage 1 is entered at 0.60 and kept down to 0.50. */
export function profileCompleteness(parts: ProfileParts): number {
  let hundredths = 0;
  for (const part of Object.keys(WEIGHTS) as (keyof ProfileParts)[]) if (parts[part]) hundredths += WEIGHTS[part];
  return hundredths / 100;
}
