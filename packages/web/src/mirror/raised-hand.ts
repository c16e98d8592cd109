export type Hand = 'active' | 'passive';

/** Whose hand: several people may use one browser. */
const keyOf = (userId: string): string => `vivero.raised-hand.${userId}`;

/** How the reader answered the question, in this browser and nowhere else; undefined = not yet. */
export function raisedHand(userId: string): Hand | undefined {
  const kept = localStorage.getItem(keyOf(userId));
  return kept === 'active' || kept === 'passive' ? kept : undefined;
}

export function raiseHand(userId: string, hand: Hand | undefined): void {
  if (hand === undefined) localStorage.removeItem(keyOf(userId));
  else localStorage.setItem(keyOf(userId), hand);
}
