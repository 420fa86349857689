import "chartjs-adapter-luxon";
import type { Model } from "@odoo/o-spreadsheet";
import { prepareEngine } from "../../engine/prepare-engine";
import { ownerMark } from "../../workbook/owner-mark";
import type { Host } from "../../workbook/port";
import { Book } from "./book";
import { registerChartLook } from "./chart-look";
import { downloadOf, type Download } from "./download";
import type { FileRead } from "./file-read";
import { workbenchHost } from "./host";
import { registerKeepStructure } from "./keep-structure";
import { modelData } from "./model-data";
import { newModel } from "./new-model";
import { Screen } from "./screen";
import type { ShareTools } from "./share";
import { registerSteps } from "./steps-plugin";

/** What the spreadsheet needs of the page around it. */
export interface Surroundings {
  readonly element: HTMLElement;
  say(sentence: string, isProblem: boolean): void;
  readonly save: ShareTools["save"];
  /** Lets the page draw and hear the person; fails where they have cancelled. */
  pause(): Promise<void>;
}

/** A workbook in the spreadsheet. */
export interface OpenBook {
  readonly host: Host;
  /** What the person should know of how it is shown, a sentence each. */
  readonly notices: readonly string[];
  download(): Download;
  /** Puts it on the screen, in the place of whatever is there. */
  show(): Promise<void>;
}

/** The spreadsheet, which is by far the largest part of the page: it comes after the page can be read. */
export class SpreadsheetProgram {
  private readonly screen: Screen;

  constructor(private readonly around: Surroundings) {
    prepareEngine();
    registerChartLook();
    registerSteps();
    registerKeepStructure((sentence) => around.say(sentence, true));
    this.screen = new Screen(around.element, around.say);
  }

  async open(read: FileRead): Promise<OpenBook> {
    const { data, notices } = modelData(read);
    await this.around.pause();
    const model = newModel(data);
    toHome(model);
    await this.around.pause();
    const book = new Book(read.name, read.file, model);
    const host = { ...workbenchHost(() => book, this.around.save), isEditing: () => this.screen.isEditing() };
    return { host, notices, download: () => downloadOf(book), show: () => this.screen.show(model) };
  }
}

/** A workbook that we built opens on its first page. */
function toHome(model: Model): void {
  const home = model.getters.getNamedRanges().find(({ name }) => name === ownerMark("home"))?.range.sheetId;
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (home !== undefined && home !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: home });
}
