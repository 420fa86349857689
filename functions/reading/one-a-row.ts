/** Numbers row by row: one number that stands for all rows is repeated, a column stays as it is. */
export function oneARow(numbers: Float64Array, rows: number): Float64Array {
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? new Float64Array(rows).fill(only) : numbers;
}
