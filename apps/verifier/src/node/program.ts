// The program, in whatever file it stands. Sets the exit code instead of leaving, so that all of a long
// report is written.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { exitCodes } from "./command.js";
import { faultCode } from "./file-source.js";
import { nodeProblem } from "./node-version.js";
import { ownRole, type Post, type Role } from "./roles.js";

/** What a thread of the program does. Each role loads what it needs: loading takes longer than many a file. */
const duties: Readonly<Record<Role, (post: Post) => Promise<void>>> = {
  "telwerk-thread": async (post) => {
    const { workOnOrder } = await import("./threads.js");
    workOnOrder(post);
  },
  "telwerk-opinion-worker": async (post) => {
    const { giveOpinions } = await import("./opinion-worker.js");
    giveOpinions(post);
  },
};

async function asCommand(program: URL, fingerprint: string | undefined): Promise<void> {
  const { main } = await import("./main.js");
  process.stdout.on("error", (fault) => {
    // A reader that has seen enough (`| head`) changes nothing about the verdict.
    if (faultCode(fault) === "EPIPE") return;
    process.stderr.write(`VER-OUT Het rapport kon niet worden geschreven: ${faultCode(fault)}.\n`);
    process.stderr.write(`        The report could not be written: ${faultCode(fault)}.\n`);
    process.exitCode = exitCodes.bug;
  });
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    program,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
}

/**
 * Runs the program: as a command, or in the role for which the program itself started it in a thread.
 *
 * @param program - the file that is running
 * @param isWhole - whether that file is all of the program; its hash is then part of every report
 */
export async function runProgram(program: URL, isWhole: boolean): Promise<void> {
  const role = ownRole();
  if (role !== undefined) {
    await duties[role.role](role);
    return;
  }
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) {
    process.stderr.write(problem);
    process.exitCode = exitCodes.usage;
    return;
  }
  const hash = (): string => createHash("sha256").update(readFileSync(program)).digest("hex");
  await asCommand(program, isWhole ? hash() : undefined);
}
