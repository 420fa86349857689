/** Milliseconds of work without a pause. */
const LONGEST = 40;

/** Pauses in long work, in which the page draws and hears the person; the place where the work can be cancelled. */
export class Pauses {
  private last = performance.now();
  private isCancelled = false;

  begin(): void {
    this.isCancelled = false;
    this.last = performance.now();
  }

  cancel(): void {
    this.isCancelled = true;
  }

  /** Pauses where the last pause is long ago. @throws {Error} Where the work was cancelled. */
  async pause(): Promise<void> {
    if (performance.now() - this.last > LONGEST) {
      await new Promise<void>((go) => setTimeout(go, 0));
      this.last = performance.now();
    }
    if (this.isCancelled) throw new Error("Opening was cancelled; nothing was changed.");
  }

  /** Waits until what has been put on the page is painted. A page that nobody sees paints nothing, and is not waited for. */
  async painted(): Promise<void> {
    await new Promise<void>((go) => {
      if (document.visibilityState === "hidden") setTimeout(go, 0);
      else requestAnimationFrame(() => setTimeout(go, 0));
    });
    this.last = performance.now();
    await this.pause();
  }
}
