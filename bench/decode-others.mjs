// The other contenders that run in Node, each in a process of its own. Arguments: NAME, FILE.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

const PIECE = 262_144;

/**
 * @param {string} path
 * @param {(piece: Uint8Array) => void} take
 */
function inPieces(path, take) {
  const file = openSync(path, "r");
  const buffer = new Uint8Array(PIECE);
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
    take(buffer.subarray(0, size));
  closeSync(file);
}

/** @type {Readonly<Record<string, () => ((path: string) => void) | Promise<(path: string) => void>>>} */
const contenders = {
  nothing: () => () => {},
  "byte scan": () => (path) => {
    let sum = 0;
    inPieces(path, (piece) => {
      for (let at = 0; at < piece.length; at++) sum = (sum + (piece[at] ?? 0)) | 0;
    });
    if (sum === 0) throw new Error("an empty file");
  },
  saxes: async () => {
    const { SaxesParser } = await import("saxes");
    return (path) => {
      const decoder = new TextDecoder("utf-8", { fatal: true });
      const parser = new SaxesParser({ xmlns: true });
      let tags = 0;
      parser.on("opentag", () => {
        tags += 1;
      });
      parser.on("error", (error) => {
        throw error;
      });
      inPieces(path, (piece) => void parser.write(decoder.decode(piece, { stream: true })));
      parser.close();
      if (tags === 0) throw new Error("no tags");
    };
  },
  "fast-xml-parser": async () => {
    const { XMLParser } = await import("fast-xml-parser");
    return (path) => {
      const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
      parser.parse(readFileSync(path, "utf8"));
    };
  },
};

const [name = "", path = ""] = process.argv.slice(2);
const run = await contenders[name]?.();
if (run === undefined) throw new Error(`no contender ${name}`);
const start = performance.now();
run(path);
const milliseconds = [performance.now() - start];
console.log(JSON.stringify({ milliseconds, peakKb: process.resourceUsage().maxRSS }));
