import { sayTerm, trafficNumbers, trafficPeople, unitsOfCustomer, VALUE_COLUMNS } from '@vivero/app';
import { type Language, moneyShort } from '@vivero/domain';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

type Numbers = Awaited<ReturnType<typeof trafficNumbers>>;
type People = Awaited<ReturnType<typeof trafficPeople>>;

export const trafficCommand = command({
  name: 'traffic',
  help: `vivero traffic [--days N] [--by own|referral|influence|feedback] [--customer ID] [--json]
How many units of traffic there are for one customer, of what and through whom, and who is worth what in four ways that are never added up.
--customer lists every unit of one customer instead: when, what, which way, minutes and price, with the event that it is read from.`,
  options: { days: { type: 'string' }, by: { type: 'string' }, customer: { type: 'string' } },
  read: ({ values }) => {
    const days = Number(values.days ?? 365);
    if (!Number.isInteger(days) || days < 7 || days > 730) throw new UsageError('--days is a whole number, 7 to 730');
    const by = VALUE_COLUMNS.find((column) => column === (values.by ?? 'referral'));
    if (by === undefined) throw new UsageError(`--by is one of ${VALUE_COLUMNS.join(', ')}`);
    const { customer } = values;
    return async (io) => {
      if (customer !== undefined) {
        const units = orExit(await unitsOfCustomer(io.stores, io.actor, customer));
        io.show({ units }, () => unitLines(units, io.language));
        return 0;
      }
      const numbers = await trafficNumbers(io.stores, io.actor, days, io.now());
      const people = await trafficPeople(io.stores, io.actor, by, io.now());
      io.show({ ...numbers, people }, () => [
        ...numberLines(numbers, io.language),
        ...peopleLines(people, io.language),
      ]);
      return 0;
    };
  },
});

function numberLines({ perCustomer, kinds, moments, media, scenes }: Numbers, language: Language): string[] {
  const n =
    'median' in perCustomer ? [`N: ${perCustomer.median} (p90 ${perCustomer.p90}, n ${perCustomer.denominator})`] : [];
  const parts = [
    ...kinds.map(({ name, told }) => ({ label: sayTerm(`ui.traffic.kind.${name}`, language), told })),
    ...moments.map(({ name, told }) => ({ label: sayTerm(`moment.${name}`, language), told })),
    ...media.map(({ name, told }) => ({ label: sayTerm(`medium.${name}`, language), told })),
    ...scenes.map(({ name, told }) => ({ label: sayTerm(`ui.traffic.scene.${name}`, language), told })),
  ];
  return [
    ...n,
    ...columns(
      parts.map(({ label, told }) => [label, 'units' in told ? told.units : sayTerm('ui.stages.masked', language)]),
    ),
  ];
}

type Units = Extract<Awaited<ReturnType<typeof unitsOfCustomer>>, { ok: true }>['value'];

const unitLines = (units: Units, language: Language): string[] =>
  columns([
    ['at', sayTerm('ui.traffic.kinds', language), sayTerm('ui.traffic.moments', language), '', 'min', 'event'],
    ...units.map(({ at, kind, moment, medium, minutes, eventId }) => [
      at.slice(0, 16).replace('T', ' '),
      sayTerm(`ui.traffic.kind.${kind}`, language),
      sayTerm(`moment.${moment}`, language),
      medium === null ? '' : sayTerm(`medium.${medium}`, language),
      minutes?.value ?? '',
      eventId,
    ]),
  ]);

function peopleLines({ first, channel }: People, language: Language): string[] {
  const isChannel = new Set(channel.map(({ customerId }) => customerId));
  return columns([
    ['', ...VALUE_COLUMNS.map((column) => sayTerm(`ui.traffic.value.${column}`, language)), ''],
    ...first.map(({ customerId, name, own, referral, influence, feedback }) => [
      name,
      moneyShort(own, language),
      moneyShort(referral.value, language),
      moneyShort(influence, language),
      feedback,
      isChannel.has(customerId) ? sayTerm('ui.traffic.channel_customer', language) : '',
    ]),
  ]);
}
