// The door of the seal room: making keys and signing, beside everything that `./verify` offers.
export { type Chance, webChance } from "./keys/chance.js";
export { type CreatedKey, createKey, type KeyPorts, type KeyRequest } from "./keys/create-key.js";
export { openSigner, type Signer } from "./keys/signer.js";
export { signDetached, signEml } from "./sign.js";
export * from "./verify.js";
