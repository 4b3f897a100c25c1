// The fixed parts of zip records (APPNOTE 6.3.10, sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16): bytes to fields.

export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const descriptorSignature = 0x08074b50;
export const endSignature = 0x06054b50;
export const zip64LocatorSignature = 0x07064b50;

export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;

/** What a local header and a central header both say about a file. */
export interface CommonFields {
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

/** What only a central header says. */
export interface CentralFields extends CommonFields {
  readonly commentLength: number;
  readonly disk: number;
  readonly externalAttributes: number;
  readonly localOffset: number;
}

/** The record at the end of a zip. */
export interface EndFields {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesHere: number;
  readonly entries: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  readonly commentLength: number;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The ten common fields stand in the same order in both headers. */
function commonAt(view: DataView, at: number): CommonFields {
  return {
    versionNeeded: view.getUint16(at, true),
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    time: view.getUint16(at + 6, true),
    date: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 10, true),
    compressedSize: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    nameLength: view.getUint16(at + 22, true),
    extraLength: view.getUint16(at + 24, true),
  };
}

export function localFields(view: DataView): CommonFields {
  return commonAt(view, 4);
}

export function centralFields(view: DataView, at: number): CentralFields {
  return {
    ...commonAt(view, at + 6),
    commentLength: view.getUint16(at + 32, true),
    disk: view.getUint16(at + 34, true),
    externalAttributes: view.getUint32(at + 38, true),
    localOffset: view.getUint32(at + 42, true),
  };
}

export function endFields(view: DataView, at: number): EndFields {
  return {
    disk: view.getUint16(at + 4, true),
    directoryDisk: view.getUint16(at + 6, true),
    entriesHere: view.getUint16(at + 8, true),
    entries: view.getUint16(at + 10, true),
    directorySize: view.getUint32(at + 12, true),
    directoryOffset: view.getUint32(at + 16, true),
    commentLength: view.getUint16(at + 20, true),
  };
}
