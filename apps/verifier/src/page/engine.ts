// What a worker of the page runs: the engine of the command line, on files that were handed to the page.
import { catalogue, families } from "../catalogue.js";
import { type ChooseReader, readerHere } from "../evidence/reader.js";
import type { Delivery } from "../evidence/source.js";
import { makerOf } from "../maker.js";
import type { SecondOpinions } from "../opinion/port.js";
import { reportParts } from "../report/html/document.js";
import { reports } from "../report/reports.js";
import { runOf } from "../report/run/run-of.js";
import type { Asked } from "../report/run.js";
import { verify } from "../verification.js";
import { Adviser, advise, together } from "./advice.js";
import { pageDigest, pageSource } from "./file-source.js";
import type { Given, News, Order, VerifyOrder } from "./messages.js";

type Tell = (news: News) => void;

/** Reads here, and tells of each file. */
const tellingReader =
  (tell: Tell): ChooseReader =>
  ({ files }) => {
    const { width, read } = readerHere(pageDigest);
    let done = 0;
    return {
      width,
      read: async (request) => {
        tell({ kind: "reading", path: request.source.path, done, of: files });
        const result = await read(request);
        done += 1;
        return result;
      },
    };
  };

/** By code unit, so that no locale changes the order. */
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : Number(a.path > b.path);

function deliveryOf({ files, unreadable }: Given): Delivery {
  const sources = files.map(pageSource).sort(byPath);
  return { sources, unreadable: unreadable.toSorted(byPath), ignored: [] };
}

/** What was named: files, and folders as a whole. */
function namesOf({ files, unreadable }: Given): readonly string[] {
  const first = ({ path }: { readonly path: string }): string => path.split("/")[0] ?? path;
  return [...new Set([...files, ...unreadable].map(first))].sort();
}

function hashOf(text: string): string {
  const digest = pageDigest();
  digest.update(new TextEncoder().encode(text));
  return digest.hex();
}

/** `V07` of `V07.03`. */
const familyOf = (check: string): string => check.slice(0, 3);

/** Verifies what was given, and tells of it on the way. */
async function verified(
  given: Given & Pick<VerifyOrder, "script">,
  opinions: SecondOpinions,
  tell: Tell,
): Promise<void> {
  const counted = families.map(({ id, title }) => {
    return { id, title, checks: catalogue.filter((entry) => familyOf(entry.id) === id).length };
  });
  tell({ kind: "begun", families: counted });
  const verification = await verify(deliveryOf(given), {
    scope: "all",
    require: "result",
    digest: pageDigest,
    reader: tellingReader(tell),
    opinions,
    judged: ({ entry, status }) => {
      tell({ kind: "judged", family: familyOf(entry.id), status });
    },
  });
  const asked: Asked = {
    paths: namesOf(given),
    require: "result",
    scope: "all",
    secondReading: "default",
    schema: "default",
    lots: 0,
    pins: [],
    at: null,
  };
  const run = runOf(verification, makerOf(pageDigest(), hashOf(given.script)), asked);
  const { title, body, foot } = reportParts(run);
  tell({ kind: "finished", verdict: run.verdict, title, body: body.toString(), foot });
  tell({ kind: "kept", html: reports.html(run), json: reports.json(run) });
}

const tell: Tell = (news) => {
  globalThis.postMessage(news);
};

const advisers: Adviser[] = [];
let isLost = false;

function loseAdvisers(): void {
  isLost = true;
  for (const adviser of advisers) adviser.lost();
}

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "advise":
      return advise(order);
    case "adviser-lost":
      loseAdvisers();
      return;
    case "verify": {
      const [reader, validator] = [new Adviser(order.reading), new Adviser(order.schema)];
      advisers.push(reader, validator);
      if (isLost) loseAdvisers();
      return verified(order, together(reader, validator), tell);
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  obey(data).catch((bug: unknown) => {
    tell({ kind: "failed", cause: String(bug) });
  });
});
