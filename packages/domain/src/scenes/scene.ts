/** A scene in its three dimensions (method 6): where, how often, and whether it seeds or sells. */
export interface Scene {
  readonly place: 'online' | 'offline';
  readonly frequency: 'high' | 'low';
  readonly aim: 'seed' | 'sell';
}
