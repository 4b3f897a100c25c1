// Loaded before a program: at its end it writes what the whole process has cost, all threads together.
import { writeFileSync } from "node:fs";

const file = process.env.TELWERK_BENCH_COST;
process.on("exit", () => {
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  const cost = { peakKb: process.resourceUsage().maxRSS, cpuMicroseconds: user + system };
  writeFileSync(file, JSON.stringify(cost));
});
