/** Functions that came after the file format: files spell them with a prefix, and without it they show #NAME?. */
const LATER = new Set(
  [
    "STDEV.S STDEV.P VAR.S VAR.P COVARIANCE.S COVARIANCE.P NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST",
    "CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST BINOM.DIST BINOM.INV POISSON.DIST EXPON.DIST",
    "GAMMA.DIST GAMMA.INV WEIBULL.DIST LOGNORM.DIST LOGNORM.INV BETA.DIST BETA.INV CONFIDENCE.NORM CONFIDENCE.T PERCENTILE.INC PERCENTILE.EXC",
    "QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC RANK.EQ RANK.AVG MODE.SNGL MODE.MULT CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS IFNA XOR DAYS",
    "CEILING.MATH FLOOR.MATH NUMBERVALUE FORMULATEXT ISFORMULA SHEET SHEETS XLOOKUP XMATCH LET LAMBDA UNIQUE SORT SORTBY FILTER SEQUENCE RANDARRAY",
  ]
    .join(" ")
    .split(" "),
);

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g;

/**
 * A formula as a file spells it.
 *
 * @example
 * toFile("STDEV.S(B2:B9)&\"STDEV.S(\"") // => "_xlfn.STDEV.S(B2:B9)&\"STDEV.S(\""
 */
export function toFile(formula: string): string {
  return formula.replace(PIECES, (piece, name?: string) =>
    name !== undefined && LATER.has(name.toUpperCase()) ? `_xlfn.${piece}` : piece,
  );
}

/**
 * A formula of a file as people spell it.
 *
 * @example
 * fromFile("_xlfn.STDEV.S(B2:B9)+_xlfn._xlws.SORT(A1:A3)") // => "STDEV.S(B2:B9)+SORT(A1:A3)"
 */
export function fromFile(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, "") : formula;
}
