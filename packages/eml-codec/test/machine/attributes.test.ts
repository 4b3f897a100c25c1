import { describe, expect, it } from "vitest";
import { decodeDocument } from "../../src/index.js";
import { isSmall } from "../runs.js";
import { bytesOf, sampleCount } from "../samples.js";

describe("attributes that nobody knows", () => {
  it("are each told, however many names there are", () => {
    const length = 300;
    const units = Array.from({ length }, (_, i) => `<Selection a${i}="1"></Selection>`).join("");
    const text = sampleCount.replace("<Cast>", `${units}<Cast>`);
    const unknown = decodeDocument(bytesOf(text)).issues.filter(
      ({ code }) => code === "EML-ATTRIBUTE-UNKNOWN",
    );
    expect(unknown.map(({ facts }) => facts["attribute"])).toEqual(
      Array.from({ length }, (_, i) => `a${i}`),
    );
  });

  it("are told where they say where a schema is, but for the place itself", () => {
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    const codes = (attribute: string): string[] =>
      decodeDocument(
        bytesOf(sampleCount.replace("<Count>", `<Count ${xsi} ${attribute}="x">`)),
      ).issues.map(({ code }) => code);
    expect(codes("xsi:schemaLocation")).toEqual([]);
    expect(codes("xsi:noNamespaceSchemaLocation")).toEqual([]);
    expect(codes("kr:schemaLocation")).toEqual(["EML-ATTRIBUTE-UNKNOWN"]);
    expect(codes("kr:Id")).toEqual(["EML-ATTRIBUTE-UNKNOWN"]);
    expect(codes("schemaLocation")).toEqual(["EML-ATTRIBUTE-UNKNOWN"]);
    expect(codes("xsi:type")).toEqual(["EML-ATTRIBUTE-UNKNOWN"]);
  });

  it.skipIf(isSmall)(
    "are told no more once there are 1,000 issues, not even those of the same tag",
    () => {
      const tag = Array.from({ length: 30 }, (_, i) => ` a${i}="1"`).join("");
      const text = sampleCount.replace(
        "<Cast>",
        `${`<Selection${tag}></Selection>`.repeat(50)}<Cast>`,
      );
      const { issues } = decodeDocument(bytesOf(text));
      expect(issues).toHaveLength(1001);
      expect(issues.at(-1)?.code).toBe("EML-LIMIT-ISSUES");
    },
  );
});
