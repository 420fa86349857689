import { Model } from "@odoo/o-spreadsheet";
import { prepareEngine } from "../../engine/calculate";
import { registerChartLook } from "./chart-look";
import { blankFile, openFile, type Opened } from "./open-file";
import { Screen } from "./screen";

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
};

export async function startPage(): Promise<void> {
  prepareEngine();
  registerChartLook();
  const screen = new Screen(element("sheet"), say);
  const show = async (opened: Opened) => {
    const model = new Model(opened.data);
    await screen.show(model);
    element("name").textContent = opened.name;
    say(opened.notices.join(" "), false);
  };
  const wanted = new URLSearchParams(location.search).get("open");
  if (wanted === null) return show(blankFile());
  const response = await fetch(`open/${encodeURIComponent(wanted)}`);
  await show(openFile(wanted, new Uint8Array(await response.arrayBuffer())));
}

function say(sentence: string, isProblem: boolean): void {
  const line = element("says");
  line.textContent = sentence;
  line.classList.toggle("is-problem", isProblem);
}
