// Reading XML without a grammar, for tests of the reader alone.
import { XmlReader } from "../../src/xml/reader.js";
import type { Fault } from "../../src/xml/state.js";
import { valueText } from "../../src/xml/value-text.js";

export interface Heard {
  readonly events: string[];
  readonly fault: Fault | undefined;
  /** Offset of the fault in the file. */
  readonly offset: number | undefined;
}

/** Reads a document in pieces: `cut` gives the size of the next piece. */
export function read(bytes: Uint8Array, cut: () => number = () => bytes.length): Heard {
  const events: string[] = [];
  const reader: XmlReader = new XmlReader(new Map(), {
    open: () => {
      const names = reader.names;
      const attributes = Array.from({ length: reader.attributeCount }, (_, i) => {
        const text = valueText(
          reader.buffer,
          reader.attributeStarts[i] ?? 0,
          reader.attributeEnds[i] ?? 0,
          reader.attributeFlags[i] ?? 0,
          true,
        );
        return `${names.text(reader.attributeNames[i] ?? 0)}=${JSON.stringify(text)}`;
      });
      const at = reader.base + reader.tagStart;
      const name = names.text(reader.openNames[reader.depth] ?? 0);
      events.push(`${at}<${[name, ...attributes].join(" ")}>`);
    },
    text: (start, end, flags) => {
      const text = valueText(reader.buffer, start, end, flags, false);
      events.push(`${reader.base + start}${JSON.stringify(text)}`);
    },
    close: () => {
      events.push("/");
    },
  });
  for (let from = 0; from < bytes.length; ) {
    const size = Math.max(1, cut());
    reader.push(bytes.subarray(from, from + size));
    from += size;
  }
  reader.finish();
  const { fault } = reader;
  return { events, fault, offset: fault && reader.base + fault.at };
}
