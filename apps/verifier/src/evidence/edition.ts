// Which edition of EML_NL a file follows: 1.3 names itself near the top, in an element of its own; 1.2 has none.
import type { Profile } from "@telwerk/eml-codec";

/** So many bytes are looked at; the element stands within the first two thousand. */
const headLength = 16_384;

function editionIn(pieces: readonly Uint8Array[]): "1.2" | "1.3" {
  const latin = new TextDecoder("latin1");
  let head = "";
  for (const piece of pieces) head += latin.decode(piece.subarray(0, headLength - head.length));
  // What stands in a comment names nothing.
  const text = head.replaceAll(/<!--.*?-->/gs, "");
  return /<(?:[\w.-]+:)?Schema[\s/>]/.test(text) ? "1.3" : "1.2";
}

/** The edition that the beginning of a file names. */
export function editionOf(bytes: Uint8Array): "1.2" | "1.3" {
  return editionIn([bytes]);
}

/** How a file is read: as strictly as the edition that it names. */
export function profileOf(bytes: Uint8Array): Profile {
  return `strict-${editionOf(bytes)}`;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Chunks with the profile that their beginning asks for. */
export interface Opened {
  readonly profile: Profile;
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function* resumed(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* inTurn(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Looks at the beginning of chunks; a chunk may be overwritten once the next one was asked for. */
export async function opened(chunks: Chunks): Promise<Opened> {
  const rest = inTurn(chunks);
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < headLength) {
    const next = await rest.next();
    if (next.done === true) break;
    first.push(next.value.slice());
    size += next.value.length;
  }
  return { profile: `strict-${editionIn(first)}`, chunks: resumed(first, rest) };
}
