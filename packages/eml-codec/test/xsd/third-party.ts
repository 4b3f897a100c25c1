// Mutants that xmllint judges too, by both sets of schemas.
import { join } from "node:path";
import { dataFolder, projectRoot } from "@telwerk/testkit/node";
import { ownSchemas, type SchemaProfile } from "../../src/xsd/index.js";
import { schemaFilesFor } from "../../src/xsd/schema-set.js";
import type { Mutant } from "./mutations.js";
import { officialFolder, officialSchemas } from "./official.js";
import { askXmllint } from "./xmllint.js";

interface Judged {
  readonly mutant: Mutant;
  readonly accepted: boolean;
}

// xmllint 2.9 does not drop white space around an attribute of type xs:short; later libxml2 does, as XSD says.
function known({ mutant, accepted }: Judged): boolean {
  return (
    accepted &&
    mutant.changes.some((change) =>
      /^attribute kr:Region\/@\w+Number: .* to (?: .*|.* )$/.test(change),
    )
  );
}

/** A sample of the mutants, by the schema on disk that is for them. */
export interface Sample {
  add(mutant: Mutant, verdicts: { readonly own: boolean; readonly official: boolean }): void;
  /** Asks xmllint; says where it judged otherwise than libxml2-wasm did. */
  ask(): { readonly asked: number; readonly otherwise: readonly string[] };
}

export function sampleFor(profile: SchemaProfile): Sample {
  const sides = [
    {
      set: ownSchemas(profile),
      folder: join(projectRoot(), "packages", "eml-codec", "schemas"),
      side: "own" as const,
    },
    {
      set: officialSchemas(profile),
      folder: join(dataFolder(), "xsd", officialFolder[profile]),
      side: "official" as const,
    },
  ];
  const bySchema = new Map<string, Judged[]>();
  return {
    add: (mutant, verdicts) => {
      const id = / Id="\s*([^"]*?)\s*"/.exec(/^<[^>]*>/.exec(mutant.text)?.[0] ?? "")?.[1] ?? "";
      for (const { set, folder, side } of sides) {
        const [file] = schemaFilesFor(set, id);
        if (file === undefined) continue;
        const schema = join(folder, file);
        const judged = bySchema.get(schema) ?? [];
        judged.push({ mutant, accepted: verdicts[side] });
        bySchema.set(schema, judged);
      }
    },
    ask: () => {
      let asked = 0;
      const otherwise: string[] = [];
      for (const [schema, judged] of bySchema) {
        const answers = askXmllint(
          schema,
          judged.map(({ mutant }) => mutant.text),
        );
        asked += answers.length;
        const other = judged.filter(({ accepted }, index) => answers[index] !== accepted);
        for (const { mutant, accepted } of other.filter((one) => !known(one)))
          otherwise.push(
            `${schema}: ${accepted ? "refused" : "accepted"} after ${mutant.changes.join("; ")}`,
          );
      }
      return { asked, otherwise };
    },
  };
}
