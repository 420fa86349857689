/** The template and the name of the sheet that tells a recipient what a shared copy is. */
export const ABOUT_COPY = "about-copy";
export const ABOUT_COPY_TITLE = "About this copy";

/** Whether a sheet goes by the name that the one about the copy is given. */
export function isAboutCopyTitle(sheet: string): boolean {
  return sheet.replace(/ \(\d+\)$/, "") === ABOUT_COPY_TITLE;
}
