// Which elections and contests a document is about: one election, but for the polling stations of a day.
import type { EmlDocument } from "../documents/document.js";
import type { ContestIdentifier, ElectionIdentifier } from "../documents/envelope.js";

export function electionsOf(document: EmlDocument): readonly ElectionIdentifier[] {
  return document.kind === "polling-stations"
    ? document.elections.map(({ election }) => election)
    : [document.election];
}

/** The contests of a document, each with its election. */
export function contestsOf(
  document: EmlDocument,
): readonly { readonly contest: ContestIdentifier; readonly election: ElectionIdentifier }[] {
  switch (document.kind) {
    case "polling-stations":
      return document.elections.flatMap(({ election, contests }) =>
        contests.map(({ contest }) => ({ contest, election })),
      );
    case "election-definition":
    case "nomination":
      return [document];
    case "referendum-options":
      return [];
    case "candidate-lists":
    case "count":
    case "election-result":
      return document.contests.map(({ contest }) => ({ contest, election: document.election }));
  }
}
