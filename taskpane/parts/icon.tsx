/** Signs of one line weight; each stands beside words and says nothing by itself. */
const PATHS = {
  gear: "M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM8 1.6v1.8M8 12.6v1.8M1.6 8h1.8M12.6 8h1.8M3.5 3.5l1.3 1.3M11.2 11.2l1.3 1.3M12.5 3.5l-1.3 1.3M4.8 11.2l-1.3 1.3",
  check: "M3 8.5l3.2 3.2L13 4.8",
  warning: "M8 2.2 14.6 13.6H1.4ZM8 6.4v3.4M8 11.8v.1",
  info: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.9v.1",
  stop: "M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3ZM8 4.8v4M8 11v.1",
  plus: "M8 3v10M3 8h10",
  chart: "M2 2v12h12M4.5 10l2.5-3 2.5 2 4-5",
  sheet: "M2.5 2.5h11v11h-11ZM2.5 6h11M6 6v7.5",
  better: "M3 11l4-4 2.5 2.5L13.5 5M13.5 5v3.4M13.5 5h-3.4",
  again: "M13 5.5A5.6 5.6 0 1 0 13.6 8M13.5 2.5v3.2h-3.2",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="tg-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
