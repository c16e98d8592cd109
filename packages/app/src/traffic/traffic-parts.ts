import {
  CONTACT_MEDIA,
  type ContactMedium,
  MOMENTS,
  type Moment,
  PLACE_OF,
  type Scene,
  type Touch,
  touchClass,
  TRAFFIC_KINDS,
  type TrafficKind,
  trafficUnit,
} from '@vivero/domain';
import type { TrafficGroup } from '@vivero/storage';
import { addUnits, type Counted, partsOf, type TrafficPart } from './told-counts.ts';

/** Where two of the three dimensions of a scene meet; how often is a matter of one customer, not of one contact. */
export type ScenePlace = `${Scene['place']}_${Scene['aim']}`;
export const SCENE_PLACES = [
  'online_seed',
  'online_sell',
  'offline_seed',
  'offline_sell',
] as const satisfies readonly ScenePlace[];

/** Units that count, taken apart in four ways; each way leaves out what it says nothing about. */
export interface TrafficParts {
  readonly kinds: readonly TrafficPart<TrafficKind>[];
  readonly moments: readonly TrafficPart<Moment>[];
  readonly media: readonly TrafficPart<ContactMedium>[];
  readonly scenes: readonly TrafficPart<ScenePlace>[];
}

export function trafficParts(groups: readonly TrafficGroup[], masked: boolean): TrafficParts {
  const kinds = empty(TRAFFIC_KINDS);
  const moments = empty(MOMENTS);
  const media = empty(CONTACT_MEDIA);
  const scenes = empty(SCENE_PLACES);
  for (const group of groups) {
    const unit = trafficUnit(group.code, group.service);
    const scene = sceneOf(group);
    if (scene !== null) addUnits(scenes, scene, group);
    if (unit === null || !unit.counts) continue;
    addUnits(kinds, unit.kind, group);
    addUnits(moments, unit.moment, group);
    if (group.medium !== null) addUnits(media, group.medium, group);
  }
  return {
    kinds: partsOf(kinds, masked),
    moments: partsOf(moments, masked),
    media: partsOf(media, masked),
    scenes: partsOf(scenes, masked),
  };
}

const empty = <Name extends string>(names: readonly Name[]): Map<Name, Counted> =>
  new Map(names.map((name) => [name, { units: 0, people: 0 }]));

/** The scene of a contact that reached somebody; service and upkeep belong to none. */
function sceneOf(group: TrafficGroup): ScenePlace | null {
  const { code, medium, attempt } = group;
  if (medium === null || attempt || (code !== 'CT-D' && code !== 'CT-V')) return null;
  const aim = touchClass(contactOf(group));
  return aim === 'seed' || aim === 'sell' ? `${PLACE_OF[medium]}_${aim}` : null;
}

/** As much of a contact as its class depends on. */
const contactOf = ({ service, product, content, activity, question }: TrafficGroup): Parameters<typeof touchClass>[0] =>
  ({
    service,
    productId: product ? 'p' : null,
    contentId: content ? 'c' : null,
    activityId: activity ? 'a' : null,
    asksQuestion: question,
    needKind: question ? 'place_idle_cash' : null,
  }) as Touch;
