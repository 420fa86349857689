import { pictureNamed, type Picture } from "../../templates/pictures";
import { WorkbookProblem } from "../../workbook/workbook-problem";

/** What each picture reads, besides its values and the name of its sheet. */
const USED: Readonly<Record<Picture, readonly string[]>> = {
  pareto: ["--label"],
  histogram: [],
  scatter: ["--label"],
  funnel: ["--label", "--denominator"],
  box: ["--label", "--by"],
  multiples: ["--label", "--by", "--denominator", "--better"],
};

const BY_ALL: readonly string[] = ["--chart", "--value", "--sheet"];

/**
 * Refuses options that a chart would not look at: who gives them expects them to count.
 *
 * @param used  The options of a chart that were given.
 * @throws {WorkbookProblem} Naming the option and the kind.
 */
export function refuseUnusedOptions(used: readonly string[], options: ReadonlyMap<string, string>): void {
  const picture = pictureNamed(options.get("--chart"));
  if (picture === undefined) {
    if (!used.includes("--by")) return;
    throw new WorkbookProblem(
      "--by names what gets a box or a chart of its own: use it with --chart box or --chart multiples.",
    );
  }
  const takes = [...USED[picture], ...BY_ALL];
  const unused = used.find((it) => !takes.includes(it));
  if (unused === undefined) return;
  throw new WorkbookProblem(
    `A ${picture} chart takes no ${unused}. It takes ${["--value", ...USED[picture], "--sheet"].join(", ")}; nothing was written.`,
  );
}
