/** The widths in as few calls as they take: one for all columns with the commonest, and one for each run of others. */
export function fewestRuns(widths: readonly number[]): { start: number; count: number; value: number }[] {
  const runs = runsOf(widths);
  const whole = [...new Set(widths)].map((value) => [
    { start: 0, count: widths.length, value },
    ...runs.filter((run) => run.value !== value),
  ]);
  return [runs, ...whole].reduce((best, it) => (it.length < best.length ? it : best));
}

function runsOf(widths: readonly number[]): { start: number; count: number; value: number }[] {
  const runs: { start: number; count: number; value: number }[] = [];
  widths.forEach((value, i) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else runs.push({ start: i, count: 1, value });
  });
  return runs;
}
