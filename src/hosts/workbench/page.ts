import { mountPane } from "../../../taskpane/pane";
import type { Host } from "../../workbook/port";
import { blankFile, readingFile, type FileRead } from "./file-read";
import { deferred } from "./deferred";
import { element, PageBar } from "./page-bar";
import { Pauses } from "./pauses";
import { preview } from "./preview";
import { saveFile } from "../../../taskpane/save-file";
import type { OpenBook, SpreadsheetProgram } from "./spreadsheet";
import { waitingHost } from "./waiting-host";
import { fetchedFile, wireFiles } from "./wire-files";
import { wireRegions } from "./wire-regions";

/**
 * Puts the page to work. What can be read comes first: the pane and the workbook's first sheet, by our own reader; the
 * spreadsheet, which takes seconds, after they are painted.
 */
export async function startPage(): Promise<void> {
  const bar = new PageBar();
  const sheet = element("sheet");
  const pauses = new Pauses();
  let shown: OpenBook | undefined;
  let isOpening = false;
  let program: Promise<SpreadsheetProgram> | undefined;

  const theProgram = (): Promise<SpreadsheetProgram> =>
    (program ??= load({ element: sheet, say: bar.say, save: saveFile, pause: () => pauses.pause() }).catch(
      (fault: unknown) => {
        program = undefined;
        throw fault;
      },
    ));

  /** Reads a file and shows it; the pane is given what was read, then the spreadsheet itself. */
  const open = async (name: string, bytes: Promise<Uint8Array> | undefined, isFirst: boolean): Promise<void> => {
    if (isOpening) throw new Error("Another workbook is still being opened. Cancel that, or try again in a moment.");
    isOpening = true;
    const file = deferred<FileRead>();
    const host = deferred<Host>();
    let isMounted = false;
    const mount = () => {
      isMounted = true;
      mountThePane(waitingHost(file.promise, host.promise));
    };
    if (isFirst) mount();
    pauses.begin();
    bar.begin(`Opening ${name}`, () => pauses.cancel());
    try {
      const read =
        bytes === undefined
          ? blankFile()
          : await readSlowly(name, await bytes, pauses, bar, isFirst ? sheet : undefined);
      if (!isFirst) mount();
      file.resolve(read);
      bar.progress("Making the spreadsheet ready", 0.6);
      await pauses.painted();
      const book = await (await theProgram()).open(read);
      bar.progress("Drawing the spreadsheet", 0.95);
      await book.show();
      shown = book;
      host.resolve(book.host);
      bar.named(read.name);
      bar.end(book.notices.join(" "));
    } catch (fault) {
      bar.end("");
      // The pane may be before a workbook that will not come: it goes back to the one that is there.
      if (shown !== undefined && isMounted) mountThePane(shown.host);
      throw fault;
    } finally {
      isOpening = false;
    }
  };
  const attempt = async (work: () => Promise<void> | void) => {
    try {
      await work();
    } catch (fault) {
      bar.say(fault instanceof Error ? fault.message : String(fault), true);
    }
  };

  wireRegions();
  wireFiles(
    (file) =>
      void attempt(() =>
        open(
          file.name,
          file.arrayBuffer().then((it) => new Uint8Array(it)),
          false,
        ),
      ),
    (sentence) => bar.say(sentence, true),
  );
  bar.onDownload(() =>
    attempt(() => {
      if (shown === undefined) throw new Error("The workbook is still being opened. Download it in a moment.");
      const { name, bytes, notices } = shown.download();
      saveFile(name, bytes);
      bar.say([`Saved ${name}.`, ...notices].join(" "), false);
    }),
  );

  const wanted = new URLSearchParams(location.search).get("open");
  if (wanted !== null) await attempt(() => open(wanted, fetchedFile(wanted), true));
  if (shown === undefined) {
    const problem = bar.problem();
    await attempt(() => open("a blank workbook", undefined, true));
    if (problem !== "") bar.say(problem, true);
  }
  document.body.dataset["ready"] = "true";
}

/** Reads a file with pauses in which the page draws; its first sheet is shown as soon as it is known. */
async function readSlowly(
  name: string,
  bytes: Uint8Array,
  pauses: Pauses,
  bar: PageBar,
  place: HTMLElement | undefined,
): Promise<FileRead> {
  const reading = readingFile(name, bytes);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value;
    const { first, done, of } = step.value;
    if (first !== undefined && place !== undefined) {
      place.replaceChildren(preview(first));
      bar.named(name);
      await pauses.painted();
    }
    bar.progress(`Reading sheet ${done} of ${of}`, (0.6 * done) / of);
    await pauses.pause();
  }
}

/** A pane belongs to one workbook: another one gets a new pane, which knows nothing of the old. */
function mountThePane(host: Host): void {
  const place = document.createElement("div");
  element("pane").replaceChildren(place);
  mountPane(place, host);
}

async function load(around: ConstructorParameters<typeof SpreadsheetProgram>[0]): Promise<SpreadsheetProgram> {
  try {
    const { SpreadsheetProgram: Program } = await import(/* webpackChunkName: "spreadsheet" */ "./spreadsheet");
    return new Program(around);
  } catch {
    throw new Error(
      "The spreadsheet's own script could not be fetched, so nothing can be opened yet. Check the connection, then reload this page.",
    );
  }
}
