import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DrawnChart } from "../model/drawn-chart";
import { pictureOf } from "../model/picture";

const HEIGHT = 190;

/** A control chart as a small picture, from the same numbers that the sheet's formulas come to. */
export function ChartPicture({ drawn }: { readonly drawn: DrawnChart }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(280);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(160, element.clientWidth));
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const picture = pictureOf(drawn, width, HEIGHT);
  const { plot } = picture;
  return (
    <div class="tg-picture" data-testid="chart-preview">
      <div ref={frame}>
        <svg
          role="img"
          aria-label={`Control chart of ${drawn.kpi.name}. ${drawn.verdict}`}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          height={HEIGHT}
        >
          {picture.ticks.map(({ at, text }) => (
            <g key={text}>
              <line class="tg-draw-grid" x1={plot.left} x2={plot.right} y1={at} y2={at} />
              <text x={plot.left - 5} y={at + 4} text-anchor="end" translate={false}>
                {text}
              </text>
            </g>
          ))}
          {picture.labels.map(({ at, text, anchor }) => (
            <text key={`${at} ${text}`} x={at} y={HEIGHT - 3} text-anchor={anchor} translate={false}>
              {text}
            </text>
          ))}
          {picture.lines.map(({ plays, path }) => (
            <path key={path} class={`tg-draw-${plays}`} d={path} />
          ))}
          <path class="tg-draw-value" d={picture.values} />
          {picture.points.map(({ x, y }) => (
            <circle key={x} class="tg-draw-point" cx={x} cy={y} r={2} />
          ))}
          {picture.excluded.map(({ x, y }) => (
            <circle key={x} class="tg-draw-out" cx={x} cy={y} r={4} />
          ))}
          {picture.signals.map(({ x, y }) => (
            <path key={x} class="tg-draw-signal" d={diamond(x, y, picture.signals.length > 30 ? 3.5 : 5.5)} />
          ))}
        </svg>
      </div>
      <ul class="tg-key" aria-hidden="true">
        {key("center", "Center")}
        {picture.hasLimits ? key("limit", "Limits") : null}
        {drawn.kpi.target === undefined ? null : key("target", "Target")}
        {picture.signals.length === 0 ? null : (
          <li>
            <svg viewBox="0 0 16 10">
              <path class="tg-draw-signal" d="M8 0l5 5-5 5-5-5Z" />
            </svg>
            Signal
          </li>
        )}
        {picture.excluded.length === 0 ? null : (
          <li>
            <svg viewBox="0 0 16 10">
              <circle class="tg-draw-out" cx={8} cy={5} r={4} />
            </svg>
            Left out
          </li>
        )}
      </ul>
    </div>
  );
}

const diamond = (x: number, y: number, size: number): string =>
  `M${x} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}Z`;

const key = (plays: "center" | "limit" | "target", word: string) => (
  <li>
    <svg viewBox="0 0 16 10">
      <path class={`tg-draw-${plays}`} d="M0 5H16" />
    </svg>
    {word}
  </li>
);
