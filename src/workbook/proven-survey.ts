import { ABOUT_COPY, isAboutCopyTitle } from "./copy-sheet";
import { isOwnerMark, ownerMark, partName, resemblesOwnerMark } from "./owner-mark";
import { isNotes, readState, STATE_TEMPLATE } from "./state";
import type { Survey } from "./survey";

/**
 * A survey in which only such sheets count as ours of which more than their mark says so: a workbook of somebody else's may have a
 * name that is spelled as a mark is. What else says so:
 *
 * - the notes are ours where they read as notes do;
 * - any other sheet is where the notes list it, or where other names of ours stand on it, as on most sheets that we lay;
 * - the sheet about a shared copy, which has neither, is where the notes tell of frozen formulas, or where it has its own title;
 * - where the notes were deleted, which is nobody's loss, sheets without such names are where a sheet beside them has some.
 *
 * Marks that prove nothing are told apart, so that a plan that needs the name can refuse it.
 *
 * @param found What a host has found by name alone.
 */
export function provenSurvey(found: Survey): Survey {
  const marks = found.names.filter(({ name }) => resemblesOwnerMark(name));
  if (marks.length === 0) return found.state.length === 0 ? found : { ...found, state: [] };
  const notes = marks.find(({ name }) => name === ownerMark(STATE_TEMPLATE));
  const hasNotes = notes !== undefined && isNotes(found.state, notes.sheet);
  const { records, frozen } = readState(hasNotes ? found.state : []);
  const listed = new Set(records.map(({ template }) => ownerMark(template)));
  if (frozen.length > 0) listed.add(ownerMark(ABOUT_COPY));
  const others = marks.filter((it) => it !== notes && isOwnerMark(it.name));
  const hasOwnNames = others.filter((mark) => found.names.some((it) => isPartOf(it, mark)));
  const proven = new Set<Survey["names"][number]>([
    ...(hasNotes ? [notes] : []),
    ...others.filter(({ name }) => listed.has(name)),
    ...others.filter((it) => it.name === ownerMark(ABOUT_COPY) && isAboutCopyTitle(it.sheet)),
    ...(!hasNotes && hasOwnNames.length > 0 ? others : hasOwnNames),
  ]);
  const taken = marks.filter((it) => !proven.has(it));
  if (taken.length === 0) return found;
  const names = found.names.filter((it) => !taken.includes(it));
  return { sheets: found.sheets, names, state: hasNotes ? found.state : [], taken };
}

type Named = Survey["names"][number];

/** Whether a name is that of a form or a table of the sheet that a mark stands for, and stands on it. */
const isPartOf = ({ name, sheet }: Named, mark: Named): boolean =>
  sheet === mark.sheet && name.startsWith(partName(mark.name.slice(ownerMark("").length), ""));
