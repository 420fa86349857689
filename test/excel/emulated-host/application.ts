import { FAULTS } from "./api-error";
import { Thing, type Method } from "./thing";

/** The program around the workbook. */
export class Application extends Thing {
  /** Docs, Application: calculation and screen hold still until the next sync, so that there is nothing to see afterwards. */
  override readonly methods: Readonly<Record<string, Method>> = {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (file) => new CreatedWorkbook(this, bytesOf(file)),
  };
}

/** Docs, Excel.createWorkbook: the file is base64 text of an .xlsx; it is hidden until it is opened, in a window of its own. */
class CreatedWorkbook extends Thing {
  constructor(
    application: Application,
    readonly bytes: Uint8Array,
  ) {
    super(application.excel, "WorkbookCreated", application);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Open: () => {
      this.excel.opened.push(this.bytes);
      return null;
    },
  };
}

function bytesOf(file: unknown): Uint8Array {
  const bytes = typeof file === "string" ? Buffer.from(file, "base64") : Buffer.alloc(0);
  if (typeof file !== "string" || bytes.toString("base64") !== file) throw FAULTS.argument("base64File");
  // Docs, Excel.createWorkbook, remarks: only the .xlsx form is taken. All zip archives begin so.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw FAULTS.argument("base64File is no .xlsx file");
  return new Uint8Array(bytes);
}
