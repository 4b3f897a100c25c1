// How much a zip may ask of us. Counted in bytes, so that a bomb is refused by what it says, not by time.

/**
 * What a zip may contain at most. Sizes are in bytes, after inflating.
 * @public
 */
export interface ZipLimits {
  /** Entries in one zip. */
  readonly maxEntries: number;
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  /** Bytes of all files together, zips in zips included. */
  readonly maxTotalBytes: number;
  /** How many times larger than its compressed form a file over 1 MiB may be. */
  readonly maxRatio: number;
  /** Zips in zips: 1 is the outer zip, 2 a zip in it. */
  readonly maxDepth: number;
}

const mebibyte = 1_048_576;

/** Files up to this size may have any ratio: a page of zeros harms nobody. */
export const ratioFloor: number = mebibyte;

/**
 * The limits for what committees send: 128 MiB a file, as Abacus takes, and zips nested at most two deep.
 *
 * The ratio of 250 leaves room: an EML count compresses some 30 to 60 times, a bomb about 1000 times.
 * @public
 */
export const transferLimits: ZipLimits = {
  maxEntries: 64,
  maxFileBytes: 128 * mebibyte,
  maxTotalBytes: 512 * mebibyte,
  maxRatio: 250,
  maxDepth: 2,
};

/**
 * The limits for an archive: many more files, and logs that repeat themselves.
 * @public
 */
export const archiveLimits: ZipLimits = {
  maxEntries: 20_000,
  maxFileBytes: 128 * mebibyte,
  maxTotalBytes: 2_048 * mebibyte,
  maxRatio: 1_000,
  maxDepth: 2,
};

/**
 * Counts the bytes that were inflated, over a zip and every zip in it.
 *
 * The one object here that changes: it is shared on purpose, so that many small zips in a zip cannot
 * do together what one may not.
 * @public
 */
export class ByteBudget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Bytes inflated so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Takes bytes from the budget; false when they do not fit, and then nothing is taken. */
  take(bytes: number): boolean {
    if (this.#spent + bytes > this.limit) return false;
    this.#spent += bytes;
    return true;
  }
}
