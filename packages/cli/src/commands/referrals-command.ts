import {
  askReferral,
  campaigns,
  customerReferrals,
  markPaid,
  referralFigures,
  referralNetwork,
  rewards,
  sayTerm,
  settleReferrals,
  startCampaign,
} from '@vivero/app';
import { formatDay, parseDay, REWARD_CONDITIONS } from '@vivero/domain';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type Io, orExit } from '../command.ts';

export const referralsCommand = command({
  name: 'referrals',
  help: `vivero referrals [--json]
vivero referrals --start NAME --until YYYY-MM-DD [--for ${REWARD_CONDITIONS.join('|')} --reward MINOR [--product ID]] [--cap N]
vivero referrals --ask CUSTOMER [--campaign ID] [--show-name]
vivero referrals --customer CUSTOMER
vivero referrals --network [--most N]
vivero referrals --settle | --rewards | --paid ARRIVAL
Whom customers bring: campaigns and how far each carries; starts one; makes a customer's own link; says what came of it; lists the network;
says what has been earned (the daily round does it by itself), lists rewards, or writes down that one was paid.`,
  options: {
    start: { type: 'string' },
    until: { type: 'string' },
    for: { type: 'string' },
    reward: { type: 'string' },
    product: { type: 'string' },
    cap: { type: 'string' },
    ask: { type: 'string' },
    campaign: { type: 'string' },
    'show-name': { type: 'boolean' },
    customer: { type: 'string' },
    network: { type: 'boolean' },
    most: { type: 'string' },
    settle: { type: 'boolean' },
    rewards: { type: 'boolean' },
    paid: { type: 'string' },
  },
  read: ({ values }) => {
    const condition = REWARD_CONDITIONS.find((each) => each === values.for) ?? null;
    if (values.for !== undefined && condition === null)
      throw new UsageError(`--for is one of ${REWARD_CONDITIONS.join(', ')}`);
    const endsOn = parseDay(values.until ?? '');
    if (values.start !== undefined && endsOn === undefined) throw new UsageError('--until is a day, YYYY-MM-DD');
    const [rewardMinor, cap, most] = [values.reward ?? '0', values.cap ?? '5', values.most ?? '50'].map(Number);
    if (![rewardMinor, cap, most].every(Number.isInteger)) throw new UsageError('numbers are whole numbers');
    const campaignId = values.campaign;
    return async (io) => {
      const clock = { now: io.now(), newId: io.newId };
      const { start, ask, customer, paid } = values;
      if (start !== undefined && endsOn !== undefined) {
        const productId = values.product ?? null;
        const wish = { name: start, condition, productId, rewardMinor: rewardMinor!, cap: cap!, endsOn };
        const id = orExit(await startCampaign(io.stores, io.actor, wish, clock));
        io.show({ campaignId: id }, () => [id]);
      } else if (ask !== undefined) {
        const wish = { showsOwner: values['show-name'] === true, ...(campaignId !== undefined && { campaignId }) };
        const code = orExit(await askReferral(io.stores, io.actor, ask, wish, clock));
        const { publicUrl, host, port } = io.environment;
        const address = `${publicUrl ?? `http://${host}:${port}`}/r/${code}`;
        io.show({ code, address }, () => [address]);
      } else if (customer !== undefined) {
        const found = orExit(await customerReferrals(io.stores, io.actor, customer, io.now()));
        io.show(found, () =>
          columns(found.friends.map(({ name, on, bought }) => [name, formatDay(on), bought ? 'RF-C' : 'RF-I'])),
        );
      } else if (values.network === true) {
        const found = await referralNetwork(io.stores, io.actor, { most: most! }, io.now());
        io.show(found, () =>
          columns(found.people.map(({ place, name, circle, brought }) => [place, name, circle, brought])),
        );
      } else if (values.settle === true) {
        const fresh = await settleReferrals(io.stores, clock);
        io.show({ fresh }, () => [`${sayTerm('ui.referrals.rewards', io.language)}: ${fresh}`]);
      } else if (paid !== undefined) {
        orExit(await markPaid(io.stores, io.actor, paid, io.now()));
        io.show({ arrivalId: paid }, () => [paid]);
      } else if (values.rewards === true) {
        const found = await rewards(io.stores);
        io.show({ rewards: found }, () =>
          columns(
            found.map(({ arrivalId, amount, earnedAt, paidAt }) => [
              arrivalId,
              amount.minor,
              amount.currency,
              earnedAt,
              paidAt ?? '',
            ]),
          ),
        );
      } else await showFigures(io);
      return 0;
    };
  },
});

async function showFigures(io: Io): Promise<void> {
  const all = await campaigns(io.stores, io.now());
  const figures = await referralFigures(io.stores, io.actor, io.now());
  const of = new Map(figures.map((each) => [each.campaignId, each.figures]));
  io.show({ campaigns: all, figures }, () =>
    columns(
      all.map(({ campaignId, name, endsOn }) => {
        const told = of.get(campaignId);
        const counts =
          told === undefined || 'masked' in told
            ? [sayTerm('ui.stages.masked', io.language)]
            : [told.asked, told.inviters, told.friends, told.bought];
        return [campaignId, name, formatDay(endsOn), ...counts];
      }),
    ),
  );
}
