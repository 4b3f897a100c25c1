import { describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { createSchemaValidator, ownSchemas, type SchemaSet } from "../../src/xsd/index.js";
import { officialSchemas, realFiles } from "./official.js";

const fixtures = "fixtures/rust-eml-nl";

/** What the official schemas refuse, 1.2.2 and main alike, with the code of the first reason. */
const refused: Readonly<Record<string, string>> = {
  "fixtures/hcp/invalid_eml_id.eml.xml": "EML-XSD-VALUE",
  [`${fixtures}/candidate_list/eml230b_invalid_document_type.eml.xml`]: "EML-XSD-ELEMENT",
  [`${fixtures}/candidate_list/eml230b_invalid_empty_affiliates.eml.xml`]: "EML-XSD-ELEMENT",
  [`${fixtures}/candidate_list/eml230b_invalid_empty_candidates.eml.xml`]: "EML-XSD-ELEMENT",
  [`${fixtures}/candidate_list/eml230b_invalid_missing_authority.eml.xml`]: "EML-XSD-ELEMENT",
  [`${fixtures}/election_definition/eml110a_invalid_election_date_format.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/election_definition/eml110a_invalid_election_date_nomination_format.eml.xml`]:
    "EML-XSD-VALUE",
  [`${fixtures}/election_definition/eml110a_invalid_election_missing_election_tree.eml.xml`]:
    "EML-XSD-ELEMENT",
  [`${fixtures}/election_definition/eml110a_invalid_election_missing_number_of_seats.eml.xml`]:
    "EML-XSD-ELEMENT",
  [`${fixtures}/election_definition/eml110a_invalid_election_missing_preference_threshold.eml.xml`]:
    "EML-XSD-ELEMENT",
  [`${fixtures}/election_definition/eml110a_invalid_election_missing_region.eml.xml`]:
    "EML-XSD-ELEMENT",
  [`${fixtures}/election_definition/eml110a_invalid_election_voting_method.eml.xml`]:
    "EML-XSD-VALUE",
  [`${fixtures}/election_definition/eml110a_invalid_xml.eml.xml`]: "EML-XSD-XML",
  [`${fixtures}/eml510b_with_investigations.eml.xml`]: "EML-XSD-ELEMENT",
  [`${fixtures}/polling_stations/eml110b_1_station.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_empty_polling_station.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_invalid_number_of_voters.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_invalid_polling_station_number_of_voters.xml`]:
    "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_less_than_10_stations.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_not_matching_election_id.eml.xml`]: "EML-XSD-VALUE",
  [`${fixtures}/polling_stations/eml110b_test.eml.xml`]: "EML-XSD-ELEMENT",
};

/** What ours refuse besides: `election-parts` in docs/explanation/schemas.md. */
const stricter: Readonly<Record<string, string>> = Object.fromEntries(
  ["missing_nomination_date", "missing_subcategory", "only_municipal_supported"].map((what) => [
    `${fixtures}/election_definition/eml110a_invalid_election_${what}.eml.xml`,
    "EML-XSD-ELEMENT",
  ]),
);

// The whole of TK2021 is in the long test: 60 MB.
const small =
  /^(?!TK2021)|Resultaat|Verkiezingsdefinitie|Kandidatenlijsten_TK2021_Bonaire|Telling_TK2021_kieskring_Middelburg/;

async function refusals(set: SchemaSet): Promise<Record<string, string | undefined>> {
  const validator = createSchemaValidator(set);
  const found: Record<string, string | undefined> = {};
  for (const { path, bytes } of realFiles().filter((file) => small.test(file.path))) {
    const verdict = await validator.validate(bytes);
    if (verdict.kind === "err") found[path] = verdict.error[0]?.code;
  }
  validator.dispose();
  return found;
}

describeWithData("the real files and the fixtures", () => {
  describe("by the official schemas", () => {
    test.each(["1.2", "1.3"] as const)(
      "of EML_NL %s: the known ones are refused",
      async (profile) => {
        expect(await refusals(officialSchemas(profile))).toEqual(refused);
      },
      60_000,
    );
  });

  test("by our schemas of EML_NL 1.2: the same are refused, and the listed ones", async () => {
    expect(await refusals(ownSchemas("1.2"))).toEqual({ ...refused, ...stricter });
  }, 60_000);

  test("by our schemas of EML_NL 1.3: all are refused, for none says that it is 1.3", async () => {
    const files = realFiles().filter(({ path }) => small.test(path));
    expect(Object.keys(await refusals(ownSchemas("1.3"))).sort()).toEqual(
      files.map(({ path }) => path).sort(),
    );
  }, 60_000);
});
