// V12: what should be among the files and is not, by name.
import type { Bilingual } from "../catalogue/entry.js";
import { districtNumber } from "../evidence/district-number.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import {
  calledDistrict,
  districtsOf,
  isOneContest,
  municipalitiesOf,
} from "../evidence/regions.js";

interface Wanted {
  readonly present: boolean;
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | Bilingual>>;
}

function judge(wanted: readonly Wanted[]): Outcome {
  const tally = new Tally();
  for (const { present, reason, facts } of wanted) {
    tally.saw();
    if (!present) tally.add({ reason, facts });
  }
  return tally;
}

/** The districts of the election as a reader knows them: `kieskring 20 (Bonaire)`. */
function namedDistricts({ definition }: Evidence): readonly (readonly [string, Bilingual])[] {
  if (definition === undefined) return [];
  return districtsOf(definition.document).map((district) => {
    const which = calledDistrict(district);
    return [district.number, { nl: `kieskring ${which}`, en: `district ${which}` }] as const;
  });
}

/** The national documents as a reader knows them. */
const documentNames = {
  definition: { nl: "De verkiezingsdefinitie (110a)", en: "The definition of the election (110a)" },
  lists: { nl: "Het bestand met kandidatenlijsten (230b)", en: "The candidate lists file (230b)" },
  municipality: {
    nl: "De telling van een gemeente (510b)",
    en: "The count of a municipality (510b)",
  },
  national: { nl: "De totaaltelling (510d)", en: "The total count (510d)" },
  result: { nl: "De uitslag (520)", en: "The result (520)" },
} as const satisfies Record<string, Bilingual>;

/** What a municipality's own count needs: the definition, and the lists that people could vote for. */
function documentsOfMunicipality({ definition, listsOf, municipalities }: Evidence): Outcome {
  const needed = (held: unknown, document: Bilingual): Wanted => ({
    present: held !== undefined,
    reason: "document",
    facts: { document },
  });
  const [any] = municipalities.values();
  return judge([
    needed(definition, documentNames.definition),
    needed(any, documentNames.municipality),
    ...(listsOf.size === 0
      ? [needed(undefined, documentNames.lists)]
      : [...municipalities.values()].map(({ contest, envelope }) => ({
          present: listsOf.has(districtNumber(contest.id.value)),
          reason: "lists",
          facts: { area: envelope.managingAuthority?.name.value ?? "?" },
        }))),
  ]);
}

/** V12.01: definition, candidate lists of every district, national count and result. */
export function nationalDocuments(evidence: Evidence): Outcome {
  const { definition, national, result, listsOf } = evidence;
  // Without a single document V00.04 says all there is to say.
  if (evidence.documents.length === 0) return new Tally();
  if (evidence.scope === "municipality") return documentsOfMunicipality(evidence);
  const documents = [
    [documentNames.definition, definition],
    [documentNames.national, national],
    [documentNames.result, result],
  ] as const;
  const districts = namedDistricts(evidence);
  const sharedLists = definition !== undefined && isOneContest(definition.document);
  const noLists: Wanted = {
    present: sharedLists ? listsOf.has("alle") : listsOf.size > 0,
    reason: "document",
    facts: { document: documentNames.lists },
  };
  return judge([
    ...documents.map(([document, held]) => ({
      present: held !== undefined,
      reason: "document",
      facts: { document },
    })),
    ...(districts.length === 0 || listsOf.size === 0 || sharedLists
      ? [noLists]
      : districts.map(([number, area]) => ({
          present: listsOf.has(number),
          reason: "lists",
          facts: { area },
        }))),
    ...(national === undefined
      ? []
      : [{ present: national.units.length > 0, reason: "units", facts: {} }]),
  ]);
}

/** V12.02: a count of every district. */
export function districtCounts(evidence: Evidence): Outcome {
  if (!evidence.requiredLevels.includes("districts")) return new Tally();
  return judge(
    namedDistricts(evidence).map(([number, area]) => {
      const count = evidence.districts.get(number);
      const reason = count === undefined ? "count" : "units";
      return { present: (count?.units.length ?? 0) > 0, reason, facts: { area } };
    }),
  );
}

/** V12.03: a count of every municipality. */
export function municipalCounts(evidence: Evidence): Outcome {
  const { definition, municipalities, requiredLevels } = evidence;
  if (definition === undefined || !requiredLevels.includes("municipalities")) return new Tally();
  return judge(
    municipalitiesOf(definition.document).map(({ code, name }) => ({
      present: municipalities.has(code),
      reason: "count",
      facts: { area: `${name.value} (${code})` },
    })),
  );
}

/** V12.04: the count of each municipality names its polling stations. */
export function stationCounts({ municipalities, requiredLevels }: Evidence): Outcome {
  if (!requiredLevels.includes("stations")) return new Tally();
  return judge(
    [...municipalities.values()].map(({ units, envelope }) => ({
      present: units.length > 0,
      reason: "stations",
      facts: { area: envelope.managingAuthority?.name.value ?? "?" },
    })),
  );
}
