// An element that does not fit: what is named, what was expected, and that reading goes on behind it.
import { describe, expect, it } from "vitest";
import { decodeDocument } from "../../src/decode.js";
import { bytesOf, sampleCount, sampleDefinition, sampleLists, sampleResult } from "../samples.js";

function told(text: string): string[] {
  const { issues } = decodeDocument(bytesOf(text));
  return issues.map(({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`);
}

const total = "Contest[geen]/TotalVotes";
const expected = '"expected":"Selection, Cast"';
const later = sampleDefinition.replace(">9<", ">x<");

describe("an element that does not fit", () => {
  it.each([
    [
      "two left out",
      sampleCount.replace("<Cast>100</Cast><TotalCounted>30</TotalCounted>", ""),
      [`EML-ELEMENT-MISSING ${total} {"missing":"Cast, TotalCounted","found":"RejectedVotes"}`],
    ],
    [
      "all left out to the end",
      sampleCount.replace(/<Cast>.*?(?=<\/TotalVotes>)/, ""),
      [`EML-ELEMENT-MISSING ${total} {"missing":"Cast, TotalCounted, RejectedVotes","found":null}`],
    ],
    [
      "unknown, with something in it",
      sampleCount.replace("<Cast>", "<x><Cast>1</Cast>y</x><Cast>"),
      [`EML-ELEMENT-UNKNOWN ${total} {"found":"x",${expected}}`],
    ],
    [
      "known elsewhere",
      sampleCount.replace("<Cast>", "<RegisteredName>x</RegisteredName><Cast>"),
      [`EML-ELEMENT-UNKNOWN ${total} {"found":"RegisteredName",${expected}}`],
    ],
    [
      "named as the one around it",
      sampleCount.replace("<Cast>", "<TotalVotes/><Cast>"),
      [`EML-ELEMENT-UNKNOWN ${total} {"found":"TotalVotes",${expected}}`],
    ],
    [
      "of the right name and another namespace",
      sampleCount.replace("<Cast>", "<kr:Cast>1</kr:Cast><Cast>"),
      [`EML-ELEMENT-UNKNOWN ${total} {"found":"kr:Cast",${expected}}`],
    ],
    [
      "twice",
      sampleDefinition.replace("<kr:NumberOfSeats>9</kr:NumberOfSeats>", "$&$&"),
      ['EML-ELEMENT-ORDER Election {"found":"kr:NumberOfSeats","expected":"PreferenceThreshold"}'],
    ],
    [
      "in the other order",
      sampleDefinition.replace(
        /(<kr:NumberOfSeats>.*?)(<kr:PreferenceThreshold>.*?)(?=<kr:ElectionTree>)/,
        "$2$1",
      ),
      [
        'EML-ELEMENT-MISSING Election {"missing":"NumberOfSeats","found":"kr:PreferenceThreshold"}',
        'EML-ELEMENT-ORDER Election {"found":"kr:NumberOfSeats","expected":"ElectionTree"}',
      ],
    ],
    [
      "nothing in a root",
      sampleDefinition.replace(/<ElectionEvent>.*<\/ElectionEvent>/, ""),
      ['EML-ELEMENT-MISSING EML {"missing":"ElectionEvent","found":null}'],
    ],
    [
      "the date of issue left out",
      sampleLists.replace("<IssueDate>2030-02-10</IssueDate>", ""),
      ['EML-ELEMENT-MISSING EML {"missing":"IssueDate","found":"kr:CreationDateTime"}'],
    ],
    [
      "attributes that are left out",
      sampleLists
        .replace(' PublicationLanguage="nl" PublishGender="true"', "")
        .replace('<ContestIdentifier Id="geen">', "<ContestIdentifier>"),
      [
        'EML-ATTRIBUTE-MISSING Contest[1] {"attribute":"Id"}',
        'EML-ATTRIBUTE-MISSING Contest[1]/list 1/ListData {"attribute":"PublishGender"}',
      ],
    ],
    [
      "a text between elements",
      sampleResult.replace("<Result>", "<Result>x"),
      ["EML-TEXT Result {}"],
    ],
    [
      "one issue does not hide the next",
      later.replace("<kr:RegionName>Verzonnen</kr:RegionName>", ""),
      [
        'EML-VALUE NumberOfSeats {"expected":"whole number from 1","found":"x"}',
        'EML-ELEMENT-MISSING ElectionTree/Region[1] {"missing":"RegionName","found":"kr:Committee"}',
      ],
    ],
  ])("%s", (_, text, issues) => {
    expect(told(text)).toEqual(issues);
  });
});
