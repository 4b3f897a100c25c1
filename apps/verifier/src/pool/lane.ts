/**
 * Somebody who reads beside us, one file at a time: a thread of Node, or a worker of a browser.
 *
 * After `ended` nothing comes any more; after `stop` not even that.
 */
export interface Lane {
  readonly post: (order: unknown) => void;
  readonly stop: () => void;
}

/** What a lane tells. */
export interface LaneEvents {
  readonly answered: (answer: unknown) => void;
  /** It is gone. `isMemory` says that it asked for more than there was. */
  readonly ended: (isMemory: boolean) => void;
}

/** Starts a lane. */
export type OpenLane = (events: LaneEvents) => Lane;
