import { DocumentSettings } from "./document-settings";

type Answer =
  | { readonly status: "succeeded"; readonly value: unknown }
  | { readonly status: "failed"; readonly error: { readonly message: string } };
type Then = (answer: Answer) => void;

/** Docs, Office.Document.getFileAsync: a slice has at most 4 MB. */
const MOST = 4194304;
/** Docs, Office.File.closeAsync: no more than two documents may be in memory; otherwise getFileAsync fails. */
const MOST_OPEN = 2;

/** The document of the common API: it hands the workbook out as a file, slice by slice. */
export class DocumentFile {
  /** What the workbook is as a file; undefined where Excel hands none out. */
  bytes: Uint8Array | undefined;
  /** The slice that fails, where a test orders one to. */
  failsAt = -1;
  open = 0;
  handedOut = 0;
  /** Calls so far: of the document, of its file and of its slices; and the one that fails, counted from 0. */
  calls = 0;
  failsAtCall = -1;

  /** The add-in's settings in this document. */
  settings = new DocumentSettings();

  readonly url = "https://district.example/Shared%20Documents/Late%20buses.xlsx?web=1";

  constructor(readonly mode: "readOnly" | "readWrite") {}

  /** Read off the client: answers come later, never during the call. */
  readonly getFileAsync = (type: unknown, options: { readonly sliceSize?: number }, then: Then): void => {
    const { bytes } = this;
    if (this.#isBroken()) return later(then, failed("An internal error has occurred."));
    const size = options.sliceSize ?? MOST;
    if (type !== "compressed") return later(then, failed("The file type is not supported."));
    if (size > MOST) return later(then, failed("The specified slice size is invalid."));
    if (bytes === undefined) return later(then, failed("The operation is not supported."));
    if (this.open >= MOST_OPEN) return later(then, failed("An internal error has occurred."));
    this.open += 1;
    this.handedOut += 1;
    let isOpen = true;
    const file = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / size),
      getSliceAsync: (index: number, take: Then) => {
        if (this.#isBroken() || !isOpen || index === this.failsAt)
          return later(take, failed("An internal error has occurred."));
        // Docs, Office.Slice.data: for a compressed file, an array of bytes and no typed one.
        const data = Array.from(bytes.subarray(index * size, (index + 1) * size));
        return later(take, { status: "succeeded", value: { index, size: data.length, data } });
      },
      closeAsync: (done: Then) => {
        if (this.#isBroken()) return later(done, failed("An internal error has occurred."));
        if (isOpen) this.open -= 1;
        isOpen = false;
        later(done, { status: "succeeded", value: undefined });
      },
    };
    later(then, { status: "succeeded", value: file });
  };

  #isBroken(): boolean {
    this.calls += 1;
    return this.calls - 1 === this.failsAtCall;
  }
}

const failed = (message: string): Answer => ({ status: "failed", error: { message } });

function later(then: Then, answer: Answer): void {
  setImmediate(() => then(answer));
}
