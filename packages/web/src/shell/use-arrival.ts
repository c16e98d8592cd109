import { useMatches, useRouterState } from '@tanstack/react-router';
import type { TermKey } from '@vivero/domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { entryOf } from './menu.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Title of the page where the menu's word for its section is not enough. Never a customer's name: titles stay in a browser's history. */
    readonly title?: TermKey;
  }
}

/** How long a heading may take to appear: after that the person has long begun to do something else. */
const PATIENCE_MILLISECONDS = 5_000;

/**
 * What a full page load would do by itself: names the page in the browser's title, and after a change of page puts the focus on its
 * heading, so that a screen reader says where one is and the Tab key starts there.
 */
export function useArrival(): void {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const given = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  const entry = entryOf(path);
  const key = given ?? (entry && (`ui.menu.${entry}` as const));
  const title = key === undefined ? 'Vivero' : `${t(key)} · Vivero`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const from = useRef(path);
  useEffect(() => {
    if (from.current === path) return undefined;
    from.current = path;
    return whenThere('main h1', (heading) => {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }, [path]);
}

/** Calls `then` with the element as soon as it is in the page; the answer gives up waiting, and so does anything the person does meanwhile. */
function whenThere(selector: string, then: (element: HTMLElement) => void): () => void {
  const stop = new AbortController();
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    stop.abort();
    then(element);
  };
  const watch = new MutationObserver(look);
  stop.signal.addEventListener('abort', () => watch.disconnect());
  const timer = setTimeout(() => stop.abort(), PATIENCE_MILLISECONDS);
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(kind, () => stop.abort(), { signal: stop.signal });
  watch.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
