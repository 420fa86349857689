import type { Column } from "../workbook/design";
import { fx, here } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";

/** How far out a point lies, with its sign: 1 within one sigma, 2 beyond, 3 beyond 1.5, 4 beyond two, 5 beyond three; 0 where nothing is known. */
const ZONE = fx`IF(${here("use")}*ISNUMBER(${here("sigma")})=1,IF(ABS(${here("off")})<=${here("sigma")},(${here("sigma")}>0)*1,IF(${here("side")}=0,0,SIGN(${here("off")})*(2+(ABS(${here("off")})>1.5*${here("sigma")})+(ABS(${here("off")})>2*${here("sigma")})+(ABS(${here("off")})>3*${here("sigma")})))),0)`;

/** Where each point lies: its distance from the center, its side, and its zone where patterns are looked for. */
export function positionColumns({ limits, rules, tested }: ControlChartKind): Column[] {
  const rows = here(tested?.rows ?? "use");
  const off = tested?.off ?? fx`${here("value")}-${here("center")}`;
  const scale = tested?.scale ?? fx`${here("center")}`;
  const known = fx`${rows}*(COUNT(${here("value")},${here("center")})=2)=1`;
  // What binary numbers cannot hold exactly (the mean of equal tenths) must not look like a side: 1e-12 of the center is nothing.
  const side = (distance: typeof off) => fx`IF(ABS(${distance})<=1E-12*ABS(${scale}),0,SIGN(${distance}))`;
  return [
    helper("off", "Distance from center", fx`IF(${known},${off},0)`),
    helper(
      "side",
      "Side of center",
      tested?.turn === undefined
        ? fx`IF(${here("off")}=0,0,${side(fx`${here("off")}`)})`
        : fx`IF(${known},${side(fx`(${tested.turn})`)},0)`,
    ),
    ...(limits && rules === "all" ? [helper("zone", "Zone", ZONE)] : []),
  ];
}
