import type { EmulatedExcel } from "./emulated-excel";
import type { Thing } from "./thing";

/** The kind of message that brings events, and the number of the event "cells were changed" (read off the client). */
const EVENTS = 65536;
const CHANGED = 10;

/**
 * Who listens to changes. Excel tells only those who registered, and in a message of its own, after the request that made the
 * change.
 */
export class Listeners {
  readonly #registered = new Map<Thing, number>();

  constructor(
    readonly excel: EmulatedExcel,
    /** The name under which the client files those who listen to all sheets. */
    readonly everySheet: string,
  ) {}

  /** A thing is registered once for each who listens, and stays so until all have gone. */
  note(it: Thing, method: string): void {
    if (!/^_(Un)?[Rr]egisterDataChangedEvent$/.test(method)) return;
    const step = method.startsWith("_Un") ? -1 : 1;
    this.#registered.set(it, (this.#registered.get(it) ?? 0) + step);
  }

  get count(): number {
    return [...this.#registered.values()].reduce((sum, it) => sum + it, 0);
  }

  /** Docs, Excel.WorksheetChangedEventArgs. */
  tell(sheet: Thing, address: string): void {
    const worksheetId = sheet.bag.get("id");
    const change = JSON.stringify({
      address,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      type: "WorksheetChanged",
      worksheetId,
    });
    for (const [it, count] of this.#registered) {
      if (count <= 0 || (it !== sheet && it.className !== "WorksheetCollection")) continue;
      const target = it === sheet ? worksheetId : this.everySheet;
      this.excel.sendLater({ type: 3, message: { entries: [[EVENTS, CHANGED, target, change, 1]] } });
    }
  }
}
