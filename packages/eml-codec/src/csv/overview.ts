// The count overview (tellingsoverzicht, OSV4-3): what its CSV says, as values.
// The format is described in docs/reference/osv4-3-csv.md.

/** A column of the overview: one reporting unit. Empty texts mean that nothing is known. @public */
export interface OverviewUnit {
  readonly name: string;
  readonly number: string;
  readonly postcode: string;
}

/** Counts of one row: for everything together, and for each unit in the order of the columns. @public */
export interface OverviewCounts {
  readonly total: number;
  /** Absent where the unit does not give this number: that is not zero. */
  readonly units: readonly (number | undefined)[];
}

/** A row such as `geldige stempas`. @public */
export interface OverviewStatistic extends OverviewCounts {
  readonly label: string;
}

/** The row of a candidate. @public */
export interface OverviewCandidate extends OverviewCounts {
  readonly number: number;
  /** As on the ballot paper: `de Vries, A.B.`. */
  readonly name: string;
}

/** The row of a list, with the rows of its candidates. @public */
export interface OverviewList extends OverviewCounts {
  readonly number: number;
  readonly name: string;
  readonly candidates: readonly OverviewCandidate[];
}

/** The area that an overview is about. @public */
export interface OverviewArea {
  /** Such as `Gemeente West Maas en Waal`. */
  readonly name: string;
  /** The id of the authority, such as `0668`. */
  readonly number: string;
}

/** A count overview (tellingsoverzicht). @public */
export interface CountOverview {
  readonly election: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly area: OverviewArea;
  readonly units: readonly OverviewUnit[];
  readonly statistics: readonly OverviewStatistic[];
  readonly lists: readonly OverviewList[];
}
