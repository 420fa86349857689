import { mountPane } from "../../../taskpane/pane";
import { excelHost } from "./host";

/** Office's own theme counts, not the system's; older versions do not tell it. */
function followTheme(element: HTMLElement): void {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (background === undefined) return;
  const [red = 255, green = 255, blue = 255] = (/[0-9a-f]{6}/i.exec(background)?.[0].match(/../g) ?? []).map((part) =>
    parseInt(part, 16),
  );
  element.dataset["theme"] = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

void Office.onReady(({ host }) => {
  const element = document.getElementById("pane");
  if (element === null) return;
  if (host !== Office.HostType.Excel) {
    element.textContent = "Tollgate works in Excel. Open a workbook there and choose Tollgate on the Home tab.";
    return;
  }
  followTheme(element);
  mountPane(element, excelHost);
});
