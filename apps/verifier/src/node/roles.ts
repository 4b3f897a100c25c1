// The program starts itself again, in threads, with a role: so that it can be one file. What a thread is
// told at its start says which role it has.
import {
  type MessagePort,
  parentPort,
  type ResourceLimits,
  Worker,
  workerData,
} from "node:worker_threads";

/** What a thread of this program can be. */
export type Role = "telwerk-thread" | "telwerk-opinion-worker";

/** What a thread is told at its start. */
interface Start {
  readonly role: Role;
  /** What the role needs besides; it is cloned to the thread. */
  readonly given: unknown;
}

function isStart(value: unknown): value is Start {
  return typeof value === "object" && value !== null && "role" in value && "given" in value;
}

/**
 * Starts a thread of the program.
 *
 * @param program - the program itself, as a `file:` address
 * @param given - what the role needs; it must be something that can be cloned
 */
export function startThread(
  program: URL,
  role: Role,
  given?: unknown,
  resourceLimits: ResourceLimits = {},
): Worker {
  const start: Start = { role, given };
  // What the thread would say on its own is no part of any report.
  return new Worker(program, { workerData: start, resourceLimits, stdout: true, stderr: true });
}

/** A thread's own end of the line, and what it was given. */
export interface Post {
  readonly port: MessagePort;
  readonly given: unknown;
}

/** The role of the thread that we are in; nothing where the program runs for itself. */
export function ownRole(): ({ readonly role: Role } & Post) | undefined {
  const start: unknown = workerData;
  return parentPort === null || !isStart(start) ? undefined : { ...start, port: parentPort };
}
