import { type Model, Spreadsheet } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import * as owl from "@odoo/owl";
import * as drawing from "chart.js";
import { chartLabels } from "./chart-labels";
import { nameInputs } from "./name-inputs";

/** What the spreadsheet wants to tell, in a sentence. */
type Say = (sentence: string, isProblem: boolean) => void;

/** The spreadsheet on the page: shows one model at a time. */
export class Screen {
  private app: owl.App | undefined;
  private unname = (): void => undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly say: Say,
  ) {
    provideChartLibrary();
  }

  async show(model: Model): Promise<void> {
    const before = this.app;
    const place = document.createElement("div");
    place.className = "workbench-grid";
    const app = new owl.App(Spreadsheet, {
      props: {
        model,
        notifyUser: ({ text, type }: { readonly text: string; readonly type: string }) =>
          this.say(String(text), type === "danger" || type === "warning"),
        raiseError: (text: string, callback?: () => void) => {
          this.say(String(text), true);
          callback?.();
        },
        // A question of the spreadsheet's own ("merging keeps only one value") is answered yes: every step can be undone.
        askConfirmation: (_text: string, confirmed: () => void) => confirmed(),
      },
    });
    app.addTemplates(templates);
    this.app = app;
    // What is there stays to be read until the spreadsheet is drawn behind it.
    this.element.prepend(place);
    await app.mount(place);
    before?.destroy();
    this.element.replaceChildren(place);
    this.unname();
    this.unname = nameInputs(place);
  }

  /** Whether the person is typing into a cell or the formula bar: the spreadsheet tells it only by what it shows. */
  isEditing(): boolean {
    const inCell = this.element.querySelector(".o-grid-composer");
    const isInCell = inCell instanceof HTMLElement && inCell.style.opacity !== "0";
    return isInCell || this.element.querySelector(".o-topbar-composer-active") !== null;
  }
}

/** The spreadsheet looks for Chart.js, with everything it exports hung on its main class, in the global scope. */
function provideChartLibrary(): void {
  const { Chart, registerables } = drawing;
  Chart.register(...registerables, chartLabels);
  for (const [name, it] of Object.entries(drawing)) if (!(name in Chart)) Object.assign(Chart, { [name]: it });
  Object.assign(globalThis, { Chart });
}
