import { fx, here, joined } from "../../workbook/formula";

const TREND_POINTS = 8;
/** How many points before the latest, the oldest first. */
export const LATEST = Array.from({ length: TREND_POINTS }, (_, i) => TREND_POINTS - 1 - i);
const RECENT = joined(
  LATEST.map((ago) => fx`${here(`ago ${ago}`)}`),
  ",",
);
const BARS = "▁▂▃▄▅▆▇█";

/** The latest values of a row as bars of letters, from columns named "ago 7" to "ago 0"; a gap is a dot. */
export const TREND = joined(
  LATEST.map((ago) => {
    const value = here(`ago ${ago}`);
    const height = fx`IF(MAX(${RECENT})=MIN(${RECENT}),4,1+ROUND(${BARS.length - 1}*(${value}-MIN(${RECENT}))/(MAX(${RECENT})-MIN(${RECENT})),0))`;
    return fx`IF(ISNUMBER(${value}),MID(${BARS},${height},1),"·")`;
  }),
  "&",
);
