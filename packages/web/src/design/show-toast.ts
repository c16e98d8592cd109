export interface ToastWish {
  /** What has just happened, in the past tense. */
  readonly text: string;
  /** The one thing that can still be done about it, such as undoing it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays; 10 with an action, 4 without. It waits while the pointer or the focus is on it. */
  readonly seconds?: number;
}
export interface Toast extends ToastWish {
  readonly number: number;
  readonly seconds: number;
}

let current: Toast | undefined;
let made = 0;
const listeners = new Set<() => void>();

function put(toast: Toast | undefined): void {
  current = toast;
  for (const listener of listeners) listener();
}

/**
 * Says at the foot of the page what has just happened. One at a time: the newest takes the place of the one before. It lies on the page,
 * and a modal sheet makes the page inert: close the sheet first.
 */
export function showToast(wish: ToastWish): void {
  made += 1;
  put({ ...wish, number: made, seconds: wish.seconds ?? (wish.action ? 10 : 4) });
}

/** The store behind the one component that shows it. */
export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: (): Toast | undefined => current,
  /** Takes this toast away; a newer one that stands in its place already stays. */
  dismiss: (toast: Toast): void => {
    if (current === toast) put(undefined);
  },
};
