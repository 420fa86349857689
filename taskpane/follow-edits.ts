/** How long nobody must have edited anything before charts follow, in milliseconds. */
export const REST = 2500;

/** What following edits needs of the pane around it. */
export interface Follower {
  edited(sheet: string): void;
  /** Edits have come to rest. */
  rested(): void;
  /** Whether the pane is at work, or the person is typing into a cell. */
  isBusy(): boolean;
  /** Runs something later; gives back how to call it off. */
  later(run: () => void, wait: number): () => void;
}

/** Tells of each edit at once, and that edits have come to rest when nothing was edited for a while and nobody is typing. */
export function followEdits({ edited, rested, isBusy, later }: Follower): (sheet: string) => void {
  let callOff = () => undefined as void;
  const wait = () => {
    callOff();
    callOff = later(() => (isBusy() ? wait() : rested()), REST);
  };
  return (sheet) => {
    edited(sheet);
    wait();
  };
}
