import type { LabFigure } from '../api/wire.ts';

/** Where the plots of one world begin and end, so that they can be compared by eye; nothing is always on it. */
export interface PlotScale {
  readonly from: number;
  readonly to: number;
}

export function scaleOf(figures: readonly LabFigure[]): PlotScale {
  const ends = figures.flatMap((figure) => {
    if ('lower' in figure) return [figure.lower, figure.upper];
    return 'value' in figure ? [figure.value] : [];
  });
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) };
}

const WIDTH = 100;
const EDGE = 2;

/** The interval as a line with the value as a point on it; the upright line is nothing. The text beside it says the same. */
export function IntervalPlot({
  figure,
  scale: { from, to },
}: {
  readonly figure: LabFigure;
  readonly scale: PlotScale;
}) {
  const span = to - from;
  const at = (value: number): number => (span === 0 ? WIDTH / 2 : EDGE + ((value - from) / span) * (WIDTH - 2 * EDGE));
  return (
    <svg className="lab-plot" viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
      <line className="lab-nothing" x1={at(0)} x2={at(0)} y1="0" y2="10" />
      {'lower' in figure && <line className="lab-range" x1={at(figure.lower)} x2={at(figure.upper)} y1="5" y2="5" />}
      {'value' in figure && <line className="lab-value" x1={at(figure.value)} x2={at(figure.value)} y1="1" y2="9" />}
    </svg>
  );
}
