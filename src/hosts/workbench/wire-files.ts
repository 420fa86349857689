import { element } from "./page-bar";

/** Files by button and by drop: one at a time is opened, more are refused in a sentence. */
export function wireFiles(open: (file: File) => void, refuse: (sentence: string) => void): void {
  const chooser = element("file");
  const sheet = element("sheet");
  const given = (files: FileList | null | undefined) => {
    const [file, ...others] = files ?? [];
    if (file === undefined) return;
    if (others.length === 0) open(file);
    else refuse(`${others.length + 1} files were dropped, and one can be open. Drop the one that you want to see.`);
  };
  element("open").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    if (!(chooser instanceof HTMLInputElement)) return;
    given(chooser.files);
    // So that the same file can be chosen again after it was changed.
    chooser.value = "";
  });
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sheet.classList.add("is-target");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sheet.classList.remove("is-target");
  });
  document.addEventListener("drop", (event) => {
    sheet.classList.remove("is-target");
    if (!hasFile(event)) return;
    event.preventDefault();
    given(event.dataTransfer?.files);
  });
}

/** A file that lies beside the page. */
export async function fetchedFile(name: string): Promise<Uint8Array> {
  const instead = "Use Open to choose a file from this computer.";
  const response = await fetch(`open/${encodeURIComponent(name)}`).catch(() => undefined);
  if (response === undefined)
    throw new Error(`"${name}" could not be fetched: there is no connection to where it lies. ${instead}`);
  if (!response.ok) throw new Error(`There is no file "${name}" to open here. ${instead}`);
  return new Uint8Array(await response.arrayBuffer());
}
