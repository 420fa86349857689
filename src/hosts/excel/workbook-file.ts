/** The largest slice that Excel hands out at once. */
const SLICE = 4 * 1024 * 1024;

/**
 * The open workbook as a file.
 *
 * @throws {Error} With a sentence, where Excel does not hand it out.
 */
export async function workbookFile(): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((done, failed) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? done(result.value) : failed(refused(result.error.message)),
    ),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await sliceOf(file, index);
      bytes.set(slice, at);
      at += slice.length;
    }
    return bytes.subarray(0, at);
  } finally {
    // Excel hands out no second file while one is open.
    await new Promise<void>((done) => file.closeAsync(() => done()));
  }
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((done, failed) =>
    file.getSliceAsync(index, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? done(Uint8Array.from(result.value.data as ArrayLike<number>))
        : failed(refused(result.error.message)),
    ),
  );
}

function refused(why: string): Error {
  return new Error(
    `Excel does not hand out this workbook as a file (${why.replace(/\.$/, "")}). Save it, then run "tollgate share" on the file; nothing has been changed.`,
  );
}

/** Opens a file as a new workbook; false where this Excel cannot, as on some devices and inside of other pages. */
export async function openAsNew(bytes: Uint8Array): Promise<boolean> {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  try {
    await Excel.createWorkbook(btoa(text));
    return true;
  } catch {
    return false;
  }
}

/** The name of the open workbook, from its address. */
export function workbookName(): string {
  const address = Office.context.document.url ?? "";
  const last = address.split(/[\\/]/).pop() ?? "";
  return last === "" ? "Workbook.xlsx" : decodeURIComponent(last.split("?")[0] ?? last);
}
