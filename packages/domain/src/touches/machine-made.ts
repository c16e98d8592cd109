/**
 * Programs that fetch pictures and follow links without anybody having looked. Apple's Mail Privacy Protection loads all of a letter when it
 * arrives and calls itself `Mozilla/5.0` and no more (SocketLabs, "Identifying Apple MPP opens", help.socketlabs.com); Gmail and Yahoo fetch
 * through proxies that name themselves `GoogleImageProxy` and `YahooMailProxy`; mail filters follow links before they let a letter in.
 */
const PROGRAMS =
  /^$|^Mozilla\/5\.0$|GoogleImageProxy|YahooMailProxy|bot\b|crawl|spider|preview|scan|proofpoint|barracuda|mimecast|curl\/|wget\/|python|java\/|okhttp|Go-http-client/i;

/** Nobody has opened a letter so soon after the bank's server handed it over: a filter on the way has. [D] */
const TOO_SOON_SECONDS = 10;

/**
 * Whether a program may have made this request rather than a person. What cannot be told counts for a program: an open that nobody made
 * would move people up a stage.
 * @param secondsAfter since the message was handed over
 */
export const machineMade = (userAgent: string, secondsAfter: number): boolean =>
  secondsAfter < TOO_SOON_SECONDS || PROGRAMS.test(userAgent.trim());
