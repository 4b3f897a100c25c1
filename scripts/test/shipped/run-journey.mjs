// Makes the journey through each election that lies beside it, and says what there is to say.
import { readFileSync } from "node:fs";
import { journey } from "./journey.mjs";

/** @type {readonly string[][]} */
const elections = JSON.parse(readFileSync("elections.json", "utf8"));
const encoder = new TextEncoder();
for (const files of elections)
  console.log((await journey(files.map((text) => encoder.encode(text)))).join("\n"));
