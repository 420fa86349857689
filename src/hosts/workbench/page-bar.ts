/** The line above the spreadsheet: buttons, the file's name, what happens and what went wrong. */
export class PageBar {
  private readonly says = element("says");
  private readonly meter = element("progress");
  private readonly stop = element("cancel");
  private doing = "";
  private cancelled: () => void = () => undefined;

  constructor() {
    element("fold").addEventListener("click", foldPane);
    this.stop.addEventListener("click", () => this.cancelled());
  }

  readonly say = (sentence: string, isProblem: boolean): void => {
    this.says.textContent = sentence;
    this.says.classList.toggle("is-problem", isProblem);
  };

  /** The problem that is being told, or "". */
  problem(): string {
    return this.says.classList.contains("is-problem") ? (this.says.textContent ?? "") : "";
  }

  named(name: string): void {
    element("name").textContent = name;
    document.title = `${name} - Tollgate workbench`;
  }

  /** Long work begins, which can be cancelled. */
  begin(doing: string, cancelled: () => void): void {
    this.doing = doing;
    this.cancelled = cancelled;
    this.say(`${doing} ...`, false);
    this.meter.hidden = false;
    this.stop.hidden = false;
    this.setMeter(0);
  }

  /** Not announced at each step: who listens hears the beginning and the end. */
  progress(sentence: string, share: number): void {
    this.meter.title = `${this.doing}: ${sentence}`;
    this.setMeter(share);
  }

  end(sentence: string): void {
    if (document.activeElement === this.stop) element("open").focus();
    this.meter.hidden = true;
    this.stop.hidden = true;
    this.say(sentence, false);
  }

  onDownload(run: () => void): void {
    element("download").addEventListener("click", run);
  }

  private setMeter(share: number): void {
    if (this.meter instanceof HTMLProgressElement) this.meter.value = share;
  }
}

function foldPane(): void {
  const isFolded = document.querySelector(".workbench")?.classList.toggle("is-folded") === true;
  const button = element("fold");
  button.textContent = isFolded ? "Show pane" : "Hide pane";
  button.setAttribute("aria-expanded", String(!isFolded));
  window.dispatchEvent(new Event("resize"));
}

/** An element of the page by its id; the page is ours, so one that is missing is a fault of ours. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
