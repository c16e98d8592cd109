import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { ReferralNetwork } from '../api/wire.ts';
import { networkLayout } from './network-layout.ts';

/** So many names can be read beside each other. */
const NAMED = 40;
const SHADES = ['--green', '--amber', '--ink', '--line-field', '--green-deep'] as const;

/**
 * Draws the network into a box with WebGL. @param onOpen called with whom somebody has clicked
 * @returns takes the picture away; undefined where the browser draws no WebGL
 */
export function drawNetwork(
  box: HTMLElement,
  people: ReferralNetwork['people'],
  onOpen: (customerId: string) => void,
): (() => void) | undefined {
  if (document.createElement('canvas').getContext('webgl2') === null) return undefined;
  const style = getComputedStyle(box);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const points = networkLayout(people);
  const graph = new DirectedGraph();
  people.forEach(({ customerId, name, circle, brought }, i) => {
    graph.addNode(customerId, {
      ...points[i],
      label: name,
      size: 3 + 2 * Math.sqrt(brought),
      color: colour(SHADES[(circle - 1) % SHADES.length] ?? '--ink'),
    });
  });
  for (const { customerId, broughtBy } of people) {
    const by = broughtBy === null ? undefined : people[broughtBy];
    if (by !== undefined) graph.addEdge(by.customerId, customerId, { size: 1, color: colour('--line-strong') });
  }
  const sigma = new Sigma(graph, box, {
    defaultEdgeType: 'arrow',
    labelColor: { color: colour('--ink') },
    labelFont: style.fontFamily,
    // Where there are few, everybody is named; where there are many, those through whom most comes.
    labelRenderedSizeThreshold: people.length <= NAMED ? 0 : 6,
  });
  sigma.on('clickNode', ({ node }) => onOpen(node));
  // The box gets its size after the page has been laid out.
  const watch = new ResizeObserver(() => sigma.refresh());
  watch.observe(box);
  return () => {
    watch.disconnect();
    sigma.kill();
  };
}
