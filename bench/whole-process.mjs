// Whole-process time and memory of the native command on a one-hour FIT file, beside fit-file-parser reading the same file.
// usage: node bench/whole-process.mjs FILE.fit [RUNS]   (needs artifacts/native/afterset and npm install fit-file-parser beside it)
import { spawnSync } from "node:child_process";

const [file, runs = "20"] = process.argv.slice(2);
const parser = `
  const { default: FitParser } = await import(process.env.PARSER);
  const bytes = (await import("node:fs")).readFileSync(process.argv[1]);
  new FitParser({ force: true, mode: "list" }).parse(bytes, (error, data) => { if (error) throw error; console.log(data.records.length); });`;
const commands = {
  "afterset plan, native": ["artifacts/native/afterset", "plan", file],
  "afterset import, native": ["artifacts/native/afterset", "import", file, "--format", "json"],
  "fit-file-parser, node": ["node", "--input-type=module", "-e", parser, file],
  "node alone": ["node", "-e", ""],
};

for (const [name, command] of Object.entries(commands)) {
  const times = [];
  let memory = 0;
  for (let run = 0; run < Number(runs); run++) {
    const start = process.hrtime.bigint();
    const done = spawnSync("/usr/bin/time", ["-f", "%M", ...command], { encoding: "utf8" });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (done.status !== 0) throw new Error(`${name}: ${done.stderr}`);
    memory = Math.max(memory, Number(done.stderr.trim().split("\n").at(-1)));
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(24)} median ${times[times.length >> 1].toFixed(0)} ms, best ${times[0].toFixed(0)} ms, ${(memory / 1024).toFixed(0)} MB`);
}
