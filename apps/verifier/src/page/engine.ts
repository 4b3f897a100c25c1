// What a worker of the page runs: the engine of the command line, on files that were handed to the page.
import { catalogue, families } from "../catalogue.js";
import { type ChooseReader, readerHere } from "../evidence/reader.js";
import type { Delivery } from "../evidence/source.js";
import { makerOf } from "../maker.js";
import type { SecondOpinions } from "../opinion/port.js";
import { usuallyAsked } from "../report/asked.js";
import { reportParts } from "../report/html/document.js";
import { reports } from "../report/reports.js";
import { runOf } from "../report/run/run-of.js";
import type { Asked, Maker } from "../report/run.js";
import { verify } from "../verification.js";
import { Adviser, advise, together } from "./advice.js";
import { pageDigest, pageSource } from "./file-source.js";
import type { Given, News, Order, PrepareOrder, VerifyOrder } from "./messages.js";
import { type SampleFile, selfTest } from "./self-test.js";

/** A small election of which everything is known: put in by the build. */
declare const SAMPLE: readonly SampleFile[];

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

/** Whoever gives second opinions, what reports say of this program, and the self-test. */
interface Prepared {
  readonly opinions: SecondOpinions;
  readonly maker: Maker;
  readonly proven: Promise<void>;
}

/** Verifies what was given, and tells of it on the way. */
async function verified(
  order: VerifyOrder,
  { opinions, maker }: Prepared,
  tell: Tell,
): Promise<void> {
  const counted = families.map(({ id, title }) => {
    return { id, title, checks: catalogue.filter((entry) => familyOf(entry.id) === id).length };
  });
  tell({ kind: "begun", families: counted });
  const { scope, require, pins, at, lots, deceased } = order;
  const verification = await verify(deliveryOf(order), {
    scope,
    require,
    pins,
    ...(at !== undefined && { at }),
    ...(lots && { lots }),
    ...(deceased && { deceased }),
    digest: pageDigest,
    reader: tellingReader(tell),
    opinions,
    judged: ({ entry, status }) => {
      tell({ kind: "judged", family: familyOf(entry.id), status });
    },
  });
  const asked: Omit<Asked, "deceased"> = {
    paths: namesOf(order),
    ...usuallyAsked,
    scope,
    require,
    lots: lots?.length ?? 0,
    pins: pins.map(({ path }) => path),
    at: at ?? null,
  };
  const run = runOf(verification, maker, asked);
  const { title, body, foot } = reportParts(run);
  const { verdict } = run;
  tell({ kind: "finished", verdict, title, body: body.toString(), foot });
  tell({ kind: "kept", html: reports.html(run), json: reports.json(run) });
}

const tell: Tell = (news) => {
  globalThis.postMessage(news);
};

const advisers: Adviser[] = [];
let prepared: Prepared | undefined;

function loseAdvisers(): void {
  for (const adviser of advisers) adviser.lost();
}

/** The self-test, up to a report that nobody sees: making one is learned, too. */
async function rehearsed(opinions: SecondOpinions, maker: Maker): Promise<void> {
  const verification = await selfTest(SAMPLE, opinions);
  reportParts(runOf(verification, maker, { paths: [], ...usuallyAsked }));
}

function prepare({ reading, schema, script }: PrepareOrder): void {
  const [reader, validator] = [new Adviser(reading), new Adviser(schema)];
  advisers.push(reader, validator);
  const opinions = together(reader, validator);
  // A hash of two million letters takes a tenth of a second: before there is a file.
  const maker = makerOf(pageDigest(), hashOf(script));
  const proven = rehearsed(opinions, maker);
  // Whoever asks for a verdict hears of it.
  proven.catch(() => undefined);
  prepared = { opinions, maker, proven };
}

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "advise":
      return advise(order);
    case "adviser-lost":
      loseAdvisers();
      return;
    case "prepare":
      prepare(order);
      return;
    case "verify":
      if (prepared === undefined) throw new Error("nobody prepared");
      await prepared.proven;
      return verified(order, prepared, tell);
  }
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  obey(data).catch((bug: unknown) => {
    tell({ kind: "failed", cause: String(bug) });
  });
});
