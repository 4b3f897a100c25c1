// The part of the testkit that touches the machine: what a test needs from it, and files on disk.

export { type StreamOptions, streamElection, writeElection } from "./node/files.js";
export {
  dataFolder,
  describeWith,
  describeWithData,
  describeWithTools,
  type Needs,
  projectRoot,
} from "./node/gate.js";
