import { Application } from "./application";
import type { EmulatedExcel } from "./emulated-excel";
import { Names } from "./names";
import type { Range } from "./range";
import { Thing, type Method } from "./thing";
import { Worksheets, type Worksheet } from "./worksheet";

/** The open workbook: the root of every request. */
export class Workbook extends Thing {
  readonly worksheets: Worksheets;
  readonly names: Names;
  active: Worksheet;
  selected: Range;

  constructor(excel: EmulatedExcel) {
    super(excel, "Workbook", undefined);
    this.worksheets = new Worksheets(this);
    this.names = new Names(this);
    this.active = this.worksheets.add("Sheet1");
    this.selected = this.active.range({ top: 0, left: 0, bottom: 0, right: 0 });
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    GetSelectedRange: () => this.selected,
    GetActiveCell: () => this.selected.call("GetCell", [0, 0]),
  };

  protected override makeChild(name: string): Thing {
    if (name === "worksheets") return this.worksheets;
    if (name === "names") return this.names;
    if (name === "application") return new Application(this.excel, "Application", this);
    return super.makeChild(name);
  }

  override picture(): Readonly<Record<string, unknown>> {
    return {
      sheets: this.worksheets.items.map((it) => it.picture()),
      names: this.names.items.map((it) => it.picture()),
    };
  }
}
