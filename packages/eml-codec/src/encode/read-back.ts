// Nothing is handed out that the decoder would refuse: what was written is read back first. That also
// holds for what no single value shows, such as a list that comes twice (business rules S8 to S13).
import type { Issue } from "@telwerk/core";
import { machineFor } from "../decode.js";
import type { EmlDocument } from "../documents/document.js";
import type { DocumentMachine } from "../machine/machine.js";
import type { Profile } from "../profile.js";

const encoder = new TextEncoder();
const ignore = (): void => undefined;

/** The decoder, listening to what is written. */
export class ReadBack {
  private readonly machine: DocumentMachine;

  constructor(kind: EmlDocument["kind"], profile: Profile) {
    const options = { profile };
    this.machine = machineFor({ wanted: kind, value: ignore, part: ignore, options });
  }

  /** The bytes of a text, after the decoder saw them. */
  bytes(text: string): Uint8Array {
    const bytes = encoder.encode(text);
    this.machine.push(bytes);
    return bytes;
  }

  /** What the decoder has against the bytes so far; warnings say nothing new. */
  issues(): readonly Issue[] {
    // What was kept is of no use here, and would only grow.
    this.machine.keeper.take();
    return placeless(this.machine.log.issues);
  }

  /** What it has against the whole. */
  finish(): readonly Issue[] {
    return placeless(this.machine.finish());
  }
}

/** Lines and columns of a file that nobody gets say nothing; the path does. */
function placeless(issues: readonly Issue[]): readonly Issue[] {
  return issues
    .filter(({ severity }) => severity === "error")
    .map(({ code, severity, path, facts }) => ({ code, severity, path, facts }));
}
