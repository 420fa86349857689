import { DataProblem } from "../../src/statistics/data-problem";
import type { CustomFunction, Parameter, ParameterList } from "../declare";
import { sentences } from "../messages";
import { Cells } from "./cells";
import { hasHeading, mayBeHeading, type Lying } from "./heading";
import { HostRange, isBlank } from "./host-range";

/** The arguments as `compute` wants them. */
export interface Reading {
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether the first parameter's data had a heading, so that a row-aligned result has one too. */
  readonly hasHeading: boolean;
}

interface Argument {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly lying: Lying;
}

/** Reads what a host has given for each parameter; rows that belong together are kept together. */
export function readArguments(it: CustomFunction, given: readonly unknown[]): Reading {
  const values: Record<string, unknown> = {};
  const ranges: Argument[] = [];
  const names = Object.keys(it.parameters);
  refuseTooMany(it.name, names.length, given);
  for (const [i, name] of names.entries()) {
    const parameter = parameterOf(it.parameters, name);
    const range = new HostRange(given[i]);
    if (range.isBlank && parameter.absent !== undefined) {
      values[name] = parameter.absent();
    } else if (range.isBlank && (parameter.shape === "cell" || !range.isRange) && parameter.mayBeEmpty !== true) {
      throw new DataProblem("#VALUE!", sentences.missing(name, parameter.about));
    } else if (parameter.shape === "cell") {
      values[name] = parameter.read(oneCell(name, range));
    } else {
      ranges.push({ name, parameter, lying: { range, isSideways: range.givenHeight === 1 && range.width > 1 } });
    }
  }
  const headed = new Set<string>();
  for (const leader of ranges.filter(({ parameter }) => parameter.alongside === undefined)) {
    const group = [leader, ...ranges.filter(({ parameter }) => parameter.alongside === leader.name)];
    for (const [{ name, parameter }, cells] of alignRows(group, headed)) values[name] = parameter.read(cells);
  }
  for (const { name, parameter } of ranges) {
    if (name in values) continue;
    const leader = parameter.alongside ?? name;
    throw new DataProblem("#VALUE!", sentences.missing(leader, parameterOf(it.parameters, leader).about));
  }
  const first = names[0];
  return { values, hasHeading: first !== undefined && headed.has(first) };
}

function refuseTooMany(name: string, most: number, given: readonly unknown[]): void {
  if (given.slice(most).some((extra) => !isBlank(extra))) {
    throw new DataProblem("#VALUE!", sentences.tooManyArguments(name, most, given.length));
  }
}

function parameterOf(parameters: ParameterList, name: string): Parameter<unknown> {
  const parameter = parameters[name];
  if (parameter === undefined) throw new Error(`No parameter is called ${name}.`);
  return parameter;
}

function oneCell(name: string, range: HostRange): Cells {
  if (range.height > 1 || range.width > 1) {
    throw new DataProblem("#VALUE!", sentences.oneCellWanted(name, range.height, range.width));
  }
  return new Cells(name, range, false, 0, range.height, 1);
}

/**
 * The data rows of ranges that stand beside one another, the leader first.
 *
 * The leader says how many rows there are. Beside it a range may end earlier in blanks; it may end later only beside
 * blanks that the leader was given, too (two whole columns). A heading over one column is a heading over all that were
 * given from the same row on.
 */
function alignRows(group: readonly Argument[], headed: Set<string>): [Argument, Cells][] {
  const own = group.map(
    ({ parameter, lying }) => (parameter.numeric || parameter.alongside === undefined) && hasHeading(lying),
  );
  const leader = group[0];
  if (leader === undefined) return [];
  const skippedBy = (i: number, { lying }: Argument): number => {
    if (own[i] === true) return 1;
    const isBesideHeading = group.some(
      (other, j) => own[j] === true && lengthGiven(other.lying) === lengthGiven(lying),
    );
    return isBesideHeading && mayBeHeading(lying) ? 1 : 0;
  };
  const skippedAbove = skippedBy(0, leader);
  if (skippedAbove > 0) headed.add(leader.name);
  const rows = length(leader.lying) - skippedAbove;
  const longest = lengthGiven(leader.lying) - skippedAbove;
  return group.map((argument, i) => {
    const { name, parameter, lying } = argument;
    const columns = lying.isSideways ? 1 : lying.range.width;
    if (i > 0 && parameter.oneForAll === true && length(lying) === 1 && columns === 1) {
      return [argument, new Cells(name, lying.range, false, 0, 1, 1)];
    }
    const skipped = i === 0 ? skippedAbove : skippedBy(i, argument);
    const has = length(lying) - skipped;
    const couldHave = lengthGiven(lying) - skipped;
    if (i > 0 && (couldHave < rows || has > longest)) {
      throw new DataProblem("#VALUE!", sentences.unequalRows(leader.name, rows, name, has));
    }
    return [argument, new Cells(name, lying.range, lying.isSideways, skipped, rows, columns)];
  });
}

function length({ range, isSideways }: Lying): number {
  return isSideways ? range.width : range.height;
}

function lengthGiven({ range, isSideways }: Lying): number {
  return isSideways ? range.givenWidth : range.givenHeight;
}
