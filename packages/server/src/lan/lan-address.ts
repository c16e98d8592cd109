import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<
  Partial<Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>>
>;

const PRIVATE = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** Bridges of containers and virtual machines, and tunnels: no phone is ever behind them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale)/;

/** The address under which a phone in the same network finds this machine: a private one of a real interface before any other. */
export function lanAddress(interfaces: Interfaces): string | undefined {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, rank: (VIRTUAL.test(name) ? 2 : 0) + (PRIVATE.test(address) ? 0 : 1) })),
  );
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.address;
}
