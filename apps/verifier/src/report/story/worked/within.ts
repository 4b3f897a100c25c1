// V05.01-V05.06: the sums within one area. Each function works one check out for one area.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../../catalogue/entry.js";
import {
  admitted,
  ballotsOf,
  fewer,
  more,
  whyFewer,
  whyMore,
} from "../../../checks/admitted-voters.js";
import { codeOf } from "../../../checks/unit-check.js";
import type { Place } from "../../../evidence/finding.js";
import { grouped } from "../../layout.js";
import { type Area, areaName } from "../areas.js";
import type { Draft, Figure, Term } from "./worked.js";

type Level = Draft["level"];
type Within = (area: Area, level: Level) => Iterable<Draft>;

/** The place of something in an area. */
export function placeIn({ group, place }: Area, at: number, path: string): Place {
  return { file: group.file, at, path: `${place}/${path}` };
}

/** Such as `Gemeente 0363 Amsterdam, lijst 4 (VVD)`. */
export function subjectOf(area: Area, { nl, en }: Bilingual): Bilingual {
  const name = areaName(area);
  return { nl: `${name.nl}, ${nl}`, en: `${name.en}, ${en}` };
}

/** `lijst 4 (VVD)`. */
function listWords({ layout }: VoteGroup, listNumber: number): Bilingual {
  const found = layout.lists.find((one) => one.listNumber === listNumber);
  const name = found?.registeredName ?? "";
  const label = name === "" ? "" : ` (${name})`;
  return { nl: `lijst ${listNumber}${label}`, en: `list ${listNumber}${label}` };
}

function* lists(area: Area, level: Level): Generator<Draft> {
  const { votes } = area;
  for (const { slot, listNumber, candidates } of votes.layout.lists) {
    const terms = (): readonly Term[] =>
      candidates.map((one) => ({
        value: votes.votes[one.slot] ?? Number.NaN,
        name: one.id === undefined ? (one.shortCode ?? "?") : `nr ${one.id}`,
      }));
    const value = votes.votes[slot] ?? Number.NaN;
    const sum = candidates.reduce((total, one) => total + (votes.votes[one.slot] ?? Number.NaN), 0);
    const worked = (): ReturnType<Draft["worked"]> => ({
      kind: "sum",
      subject: subjectOf(area, listWords(votes, listNumber)),
      terms: terms(),
      said: { value, place: placeIn(area, votes.votesAt[slot] ?? votes.at, `list ${listNumber}`) },
    });
    yield { fits: sum === value, level, list: listNumber, worked };
  }
}

interface Sum {
  readonly about: Bilingual;
  readonly terms: readonly Term[];
  readonly said: Figure;
}

function sumDraft(area: Area, level: Level, { about, terms, said }: Sum): Draft {
  const sum = terms.reduce((total, { value }) => total + value, 0);
  return {
    fits: sum === said.value,
    level,
    worked: () => ({ kind: "sum", subject: subjectOf(area, about), terms, said }),
  };
}

function* validVotes(area: Area, level: Level): Generator<Draft> {
  const { votes } = area;
  const { value, at } = votes.totalCounted;
  yield sumDraft(area, level, {
    about: { nl: "geldige stemmen (E)", en: "valid votes (E)" },
    terms: votes.layout.lists.map(({ slot, listNumber, registeredName }) => ({
      value: votes.votes[slot] ?? Number.NaN,
      name: `${listNumber}. ${registeredName}`.trim(),
    })),
    said: { value, place: placeIn(area, at, "TotalCounted") },
  });
}

function coded(area: Area, code: string): Figure | undefined {
  const leaf = codeOf(area.votes, code);
  return leaf && { value: leaf.value, place: placeIn(area, leaf.at, `UncountedVotes[${code}]`) };
}

const admittedWords: Bilingual = { nl: "toegelaten kiezers (D)", en: "admitted voters (D)" };

function* admittedVoters(area: Area, level: Level): Generator<Draft> {
  const said = coded(area, admitted);
  const value = (code: string): number | undefined => codeOf(area.votes, code)?.value;
  const pollCards = value("geldige stempassen");
  const proxies = value("geldige volmachtbewijzen");
  if (said === undefined || pollCards === undefined || proxies === undefined) return;
  const voterCards = value("geldige kiezerspassen");
  const terms = [
    { value: pollCards, name: "A geldige stempassen" },
    { value: proxies, name: "B geldige volmachtbewijzen" },
    ...(voterCards === undefined ? [] : [{ value: voterCards, name: "C geldige kiezerspassen" }]),
  ];
  yield sumDraft(area, level, { about: admittedWords, terms, said });
}

function* differences(area: Area, level: Level): Generator<Draft> {
  const { votes, kind } = area;
  const [said, tooMany, tooFew] = [admitted, more, fewer].map((code) => coded(area, code));
  if (said === undefined || tooMany === undefined || tooFew === undefined) return;
  const [i, j] = [tooMany.value ?? 0, tooFew.value ?? 0];
  const terms = [
    { value: votes.totalCounted.value, name: "E geldig" },
    { value: votes.blankVotes.value, name: "F blanco" },
    { value: votes.invalidVotes.value, name: "G ongeldig" },
    { value: -i, name: "I meer geteld" },
    { value: j, name: "J minder geteld" },
  ];
  yield sumDraft(area, level, { about: admittedWords, terms, said });
  if (kind !== "station" || i === 0 || j === 0) return;
  const worked = (): ReturnType<Draft["worked"]> => ({
    kind: "sentence",
    subject: areaName(area),
    text: {
      nl: `${grouped(i)} meer en ${grouped(j)} minder: bij één stembureau kan dat niet allebei.`,
      en: `${grouped(i)} more and ${grouped(j)} fewer: one polling station cannot have both.`,
    },
    place: tooFew.place,
  });
  yield { fits: false, level, worked };
}

function* explanations(area: Area, level: Level): Generator<Draft> {
  const { votes, kind } = area;
  const said = coded(area, admitted);
  if (said === undefined || kind !== "station") return;
  const difference = ballotsOf(votes) - (said.value ?? Number.NaN);
  const given = (difference > 0 ? whyMore : whyFewer).flatMap((code) => {
    const count = codeOf(votes, code)?.value;
    return count === undefined ? [] : [{ code, count }];
  });
  if (given.length === 0) return;
  const explained = given.reduce((sum, { count }) => sum + count, 0);
  const parts = given.filter(({ count }) => count > 0);
  const words = parts.map(({ code, count }) => `${grouped(count)} „${code}”`).join(" + ");
  const [ballots, size] = [grouped(ballotsOf(votes)), grouped(Math.abs(difference))];
  const why = words === "" ? "0" : `${words} = ${grouped(explained)}`;
  yield {
    fits: difference === 0 || Math.abs(difference) === explained,
    level,
    worked: () => ({
      kind: "sentence",
      subject: areaName(area),
      text: {
        nl: `${ballots} stembiljetten, ${grouped(said.value ?? 0)} toegelaten kiezers: verschil ${size}. Verklaard: ${why}.`,
        en: `${ballots} ballots, ${grouped(said.value ?? 0)} admitted voters: difference ${size}. Explained: ${why}.`,
      },
      place: said.place,
    }),
  };
}

function* electorsAndVotes(area: Area, level: Level): Generator<Draft> {
  const { votes, kind } = area;
  const electors = votes.cast.value;
  const ballots = ballotsOf(votes);
  const pollCards = codeOf(votes, "geldige stempassen")?.value;
  const isMissing = electors === 0 && kind !== "station";
  const isFewer = pollCards !== undefined && electors > 0 && electors < pollCards;
  const cards = pollCards === undefined ? undefined : grouped(pollCards);
  const place = placeIn(area, votes.cast.at, "Cast");
  yield {
    fits: !isMissing && !isFewer && ballots > 0,
    level,
    worked: () => ({
      kind: "sentence",
      subject: areaName(area),
      text: {
        nl: `${grouped(electors)} kiesgerechtigden, ${cards ?? "geen opgave van"} stempassen, ${grouped(ballots)} stembiljetten.`,
        en: `${grouped(electors)} electors, ${cards ?? "no number of"} poll cards, ${grouped(ballots)} ballots.`,
      },
      place,
    }),
  };
}

/** How each check within an area is worked out. */
export const within: Readonly<Record<string, Within | undefined>> = {
  "V05.01": lists,
  "V05.02": validVotes,
  "V05.03": admittedVoters,
  "V05.04": differences,
  "V05.05": explanations,
  "V05.06": electorsAndVotes,
};
