// The parameters of the control protocol, in one place. Numbers are texts: they are used exactly.

/** What is compared with what. */
export interface Parameters {
  readonly name: string;
  /** Per cent of the ballots that may be blank, or invalid. */
  readonly rejectedPercentage: string;
  /** Difference between ballots and voters, in ballots, or in per cent of the ballots. */
  readonly differenceCount: number;
  readonly differencePercentage: string;
  /** Percentage points between the share of a list here and elsewhere. */
  readonly listPoints: string;
  /** How many times more, or fewer, votes than expected. */
  readonly factor: number;
  /** Fewer votes than this say nothing about a candidate. */
  readonly minimumVotes: number;
  /** Polling stations that a municipality must have, the one looked at included. */
  readonly municipalityUnits: number;
  readonly neighbourhoodUnits: number;
}

/** As they were at the Tweede Kamer election of 2025. */
export const tk2025: Parameters = {
  name: "TK2025",
  rejectedPercentage: "3.0",
  differenceCount: 15,
  differencePercentage: "2.0",
  listPoints: "50.0",
  factor: 5,
  minimumVotes: 15,
  municipalityUnits: 2,
  neighbourhoodUnits: 5,
};
