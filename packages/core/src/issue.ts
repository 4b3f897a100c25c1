/**
 * How bad an {@link Issue} is: an `error` refuses the input, a `warning` and an `info` do not.
 * @public
 */
export type Severity = "error" | "warning" | "info";

/**
 * A place in a file.
 *
 * `offset` counts bytes from 0, `line` and `column` count from 1, columns in code points.
 * @public
 */
export interface Span {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * A fact that belongs to an issue, ready to be put into a sentence of any language.
 * @public
 */
export type Fact = string | number | boolean | null;

/**
 * One thing that is not right with an input, as data.
 *
 * The sentence for a reader is made later, per language, from `code` and `facts`.
 * `path` is readable, such as `Contest[9]/ReportingUnitVotes[HSB9::0363]/list 4/candidate 7`.
 * @public
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly span?: Span;
  readonly facts: Readonly<Record<string, Fact>>;
}
