import type { Evidence } from "../../evidence/evidence.js";
import type { RunSignature } from "../run.js";
import { claimed } from "./stated.js";

/** Every signature, in the order in which it was found. */
export function signaturesOf({ intake }: Evidence): readonly RunSignature[] {
  return intake.signatures.map(({ file, target, profile, status, by, issues }) => ({
    file,
    target: target ?? null,
    profile,
    status,
    by:
      by === undefined
        ? null
        : {
            name: claimed(by.name),
            key: by.groups.join(" "),
            isPinned: by.isPinned,
            notBefore: claimed(by.notBefore),
            notAfter: claimed(by.notAfter),
          },
    issues: [...new Set(issues.map(({ code }) => code))],
  }));
}
