import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageSection } from '@vivero/domain';
import type { ComponentType } from 'react';
import { bringSections } from './words.ts';

/** A page that is loaded when it is opened, and side by side with it the sections of the catalogue that are not everywhere. */
export const lazyPage = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
  sections: readonly PageSection[] = [],
) =>
  lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), bringSections(sections)]);
    return { default: module[name] };
  });
