import type { Model } from "@odoo/o-spreadsheet";
import { mountPane } from "../../../taskpane/pane";
import { prepareEngine } from "../../engine/prepare-engine";
import { ownerMark } from "../../workbook/owner-mark";
import { Book } from "./book";
import { registerChartLook } from "./chart-look";
import { downloadOf } from "./download";
import { workbenchHost } from "./host";
import { registerKeepStructure } from "./keep-structure";
import { newModel } from "./new-model";
import { blankFile, openFile, type Opened } from "./open-file";
import { Screen } from "./screen";
import { registerSteps } from "./steps-plugin";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Puts the page to work: the spreadsheet, the buttons above it, the pane beside it. */
export async function startPage(): Promise<void> {
  prepareEngine();
  registerChartLook();
  registerSteps();
  registerKeepStructure((sentence) => say(sentence, true));
  const screen = new Screen(element("sheet"), say);
  let book: Book | undefined;

  const show = async (opened: Opened) => {
    const model = newModel(opened.data);
    toHome(model);
    await screen.show(model);
    book = new Book(opened.name, opened.file, model);
    element("name").textContent = opened.name;
    document.title = `${opened.name} - Tollgate workbench`;
    mountThePane(book, () => screen.isEditing());
    say(opened.notices.join(" "), false);
  };
  const attempt = async (work: () => Promise<void> | void) => {
    try {
      await work();
    } catch (fault) {
      say(fault instanceof Error ? fault.message : String(fault), true);
    }
  };
  const open = (name: string, bytes: () => Promise<ArrayBuffer>) =>
    attempt(async () => {
      say(`Opening ${name} ...`, false);
      await show(openFile(name, new Uint8Array(await bytes())));
    });

  wireOpening((file) => void open(file.name, () => file.arrayBuffer()));
  element("download").addEventListener("click", () => void attempt(() => save(book)));
  element("fold").addEventListener("click", foldPane);

  const wanted = new URLSearchParams(location.search).get("open");
  if (wanted !== null) await open(wanted, () => fetched(wanted));
  if (book === undefined) {
    const problem = element("says").textContent ?? "";
    await attempt(() => show(blankFile()));
    if (problem !== "") say(problem, true);
  }
  document.body.dataset["ready"] = "true";
}

/** A workbook that we built opens on its first page. */
function toHome(model: Model): void {
  const home = model.getters.getNamedRanges().find(({ name }) => name === ownerMark("home"))?.range.sheetId;
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (home !== undefined && home !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: home });
}

/** A pane belongs to one workbook: another one gets a new pane, which knows nothing of the old. */
function mountThePane(book: Book, isEditing: () => boolean): void {
  const place = document.createElement("div");
  element("pane").replaceChildren(place);
  mountPane(place, { ...workbenchHost(() => book, saveFile), isEditing });
}

async function fetched(name: string): Promise<ArrayBuffer> {
  const response = await fetch(`open/${encodeURIComponent(name)}`);
  if (!response.ok)
    throw new Error(`There is no file "${name}" to open here. Use Open to choose one from this computer.`);
  return response.arrayBuffer();
}

function wireOpening(open: (file: File) => void): void {
  const chooser = element("file");
  const sheet = element("sheet");
  element("open").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    if (!(chooser instanceof HTMLInputElement)) return;
    const file = chooser.files?.[0];
    if (file !== undefined) open(file);
    // So that the same file can be chosen again after it was changed.
    chooser.value = "";
  });
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sheet.classList.add("is-target");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sheet.classList.remove("is-target");
  });
  document.addEventListener("drop", (event) => {
    sheet.classList.remove("is-target");
    const file = event.dataTransfer?.files[0];
    if (!hasFile(event) || file === undefined) return;
    event.preventDefault();
    open(file);
  });
}

function save(book: Book | undefined): void {
  if (book === undefined) return;
  const { name, bytes, notices } = downloadOf(book);
  saveFile(name, bytes, XLSX);
  say([`Saved ${name}.`, ...notices].join(" "), false);
}

function saveFile(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function foldPane(): void {
  const isFolded = document.querySelector(".workbench")?.classList.toggle("is-folded") === true;
  const button = element("fold");
  button.textContent = isFolded ? "Show pane" : "Hide pane";
  button.setAttribute("aria-expanded", String(!isFolded));
  window.dispatchEvent(new Event("resize"));
}

function say(sentence: string, isProblem: boolean): void {
  const line = element("says");
  line.textContent = sentence;
  line.classList.toggle("is-problem", isProblem);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
