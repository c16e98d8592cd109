import type { Role, TermKey } from '@vivero/domain';

/** An entry is what its label is called in the catalogue. */
export type MenuEntry = TermKey extends infer Key ? (Key extends `ui.menu.${infer Name}` ? Name : never) : never;

/**
 * Where each entry leads. A page registers itself with one line here once its route exists (`menu-link.tsx` does not compile before);
 * an entry without an address is not shown, so that no menu ever leads nowhere.
 */
const ADDRESSES = {
  today: '/',
  customers: '/customers',
  channels: '/channels',
  follow_up: '/follow-up',
  materials: '/materials',
  mirror: '/mirror',
  team: '/team',
  stages: '/stages',
  note: '/note',

  rounds: '/rounds',
  playbooks: '/playbooks',
  reviews: '/reviews',

  loop: '/loop',
  growth: '/growth',
  content: '/content',
  product_plan: '/product-plan',
  alliances: '/alliances',
  tests: '/tests',

  models: '/models',
  lab: '/lab',
  admin: '/admin',
} as const satisfies Partial<Record<MenuEntry, string>>;

/** The menu of each role, at most six entries. */
export const MENU: Readonly<Record<Role, readonly MenuEntry[]>> = {
  rm: ['today', 'customers', 'channels', 'follow_up', 'materials', 'mirror'],
  team_lead: ['today', 'team', 'stages', 'rounds', 'playbooks', 'reviews'],
  marketing: ['loop', 'growth', 'content', 'product_plan', 'alliances', 'tests'],
  compliance: ['customers', 'stages', 'content', 'models', 'lab'],
  admin: ['admin', 'models', 'lab'],
};

/** What a thumb reaches on a phone: at most five. The entries of the menu that are not among them stand in the account menu. */
export const TABS: Readonly<Partial<Record<Role, readonly MenuEntry[]>>> = {
  rm: ['today', 'customers', 'note', 'follow_up', 'materials'],
  team_lead: ['today', 'team', 'stages', 'rounds', 'playbooks'],
  marketing: ['loop', 'growth', 'content', 'product_plan', 'alliances'],
};

export type MenuAddress = (typeof ADDRESSES)[keyof typeof ADDRESSES];
export interface MenuItem {
  readonly entry: MenuEntry;
  readonly address: MenuAddress;
}

const itemsOf = (entries: readonly MenuEntry[]): readonly MenuItem[] =>
  entries.flatMap((entry) => {
    const address = (ADDRESSES as Readonly<Partial<Record<MenuEntry, MenuAddress>>>)[entry];
    return address === undefined ? [] : [{ entry, address }];
  });

export const menuOf = (role: Role): readonly MenuItem[] => itemsOf(MENU[role]);
export const tabsOf = (role: Role): readonly MenuItem[] => itemsOf(TABS[role] ?? MENU[role]);

/** The entry that a page belongs to: the one whose address its path starts with. */
export function entryOf(path: string): MenuEntry | undefined {
  const fitting = Object.entries(ADDRESSES).filter(
    ([, address]) => path === address || (address !== '/' && path.startsWith(`${address}/`)),
  );
  return fitting[0]?.[0] as MenuEntry | undefined;
}
