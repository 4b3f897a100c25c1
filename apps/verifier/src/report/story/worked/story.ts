// The numbers behind a check of sums or of the chain: what does not fit first, then some of what does.
import type { CheckId } from "../../../catalogue/entry.js";
import type { Evidence } from "../../../evidence/evidence.js";
import { grouped, heading } from "../../layout.js";
import type { Counts } from "../counts.js";
import { told } from "../lines.js";
import { draftsOf } from "./drafts.js";
import { type Lettering, placesOf, workedLines } from "./lines.js";
import type { Draft, Worked } from "./worked.js";

/** What is asked of a story. */
export interface WorkedOptions {
  /** Everything, with every number; else what does not fit, and some examples. */
  readonly full: boolean;
  /** Only this list, where the check is about lists. */
  readonly list?: number;
}

const shownWrong = 20;
/** Of each kind of count: a sum of stations is another sum than one of districts. */
const shownRight = 3;
/** So many at once: a nation has hundreds of thousands. */
const batchSize = 5_000;

interface Made {
  readonly fits: boolean;
  readonly worked: Worked;
}

const made = ({ fits, worked }: Draft): Made => ({ fits, worked: worked() });

function* wantedOf(drafts: Iterable<Draft>, { list }: WorkedOptions): Generator<Draft> {
  for (const draft of drafts) if (list === undefined || draft.list === list) yield draft;
}

/** What is shown of many, and how many there are. */
class Selection {
  readonly wrong: Made[] = [];
  readonly right: Made[] = [];
  readonly #shown = new Map<Draft["level"], number>();
  wrongCount = 0;
  rightCount = 0;

  take(draft: Draft): void {
    if (!draft.fits) {
      this.wrongCount += 1;
      if (this.wrong.length < shownWrong) this.wrong.push(made(draft));
      return;
    }
    this.rightCount += 1;
    const shown = this.#shown.get(draft.level) ?? 0;
    if (shown >= shownRight) return;
    this.#shown.set(draft.level, shown + 1);
    this.right.push(made(draft));
  }
}

async function linesOf(
  items: readonly Made[],
  counts: Counts,
  full: boolean,
): Promise<readonly string[]> {
  const spans = await counts.spans(items.flatMap(({ worked }) => placesOf(worked)));
  const lettering: Lettering = { counts, spans, full };
  return items.flatMap((one) => workedLines(one, lettering));
}

function restLines({ wrong, right, wrongCount, rightCount }: Selection): readonly string[] {
  const [wrongRest, rightRest] = [wrongCount - wrong.length, rightCount - right.length];
  return [
    ...(wrongRest === 0
      ? []
      : told(
          `Nog ${grouped(wrongRest)} keer klopt het niet.`,
          `It is wrong ${grouped(wrongRest)} more times.`,
        )),
    ...(rightRest === 0
      ? []
      : told(
          `Nog ${grouped(rightRest)} keer klopt het.`,
          `It is right ${grouped(rightRest)} more times.`,
        )),
    ...(wrongRest + rightRest === 0
      ? []
      : told("Alles zien, met elk getal: --full.", "To see all, with every number: --full.")),
  ];
}

async function* everything(
  drafts: Iterable<Draft>,
  counts: Counts,
): AsyncGenerator<readonly string[]> {
  let batch: Made[] = [];
  for (const draft of drafts) {
    batch.push(made(draft));
    if (batch.length < batchSize) continue;
    yield await linesOf(batch, counts, true);
    batch = [];
  }
  yield await linesOf(batch, counts, true);
}

const title = heading("De getallen van deze telling", "The numbers of this count");
const nothing = told(
  "In deze bestanden is hier niets voor te rekenen.",
  "In these files there is nothing to work out for it.",
);

/**
 * Works a check out with the numbers of the files.
 *
 * @param id - a check for which `canBeWorked`
 * @param evidence - what the verification used
 * @param counts - the same counts, with every vote in them
 * @returns lines, in pieces
 */
export async function* workedStory(
  id: CheckId,
  evidence: Evidence,
  counts: Counts,
  options: WorkedOptions,
): AsyncGenerator<readonly string[]> {
  const drafts = wantedOf(draftsOf(id, evidence, counts), options);
  yield title;
  if (options.full) {
    yield* everything(drafts, counts);
    return;
  }
  const selection = new Selection();
  for (const draft of drafts) selection.take(draft);
  const { wrong, right, wrongCount, rightCount } = selection;
  if (wrongCount + rightCount === 0) yield nothing;
  else yield await linesOf([...wrong, ...right], counts, false);
  const rest = restLines(selection);
  if (rest.length > 0) yield ["", ...rest];
}
