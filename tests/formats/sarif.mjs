// Holds SARIF files against the standard's JSON schema, as the package @microsoft/jest-sarif carries it.
//
//   node sarif.mjs FILE…

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node sarif.mjs FILE…");
  process.exit(2);
}

const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(path, "utf8")));

let failures = 0;
for (const file of files) {
  if (!valid(JSON.parse(readFileSync(file, "utf8")))) {
    for (const error of valid.errors) {
      failures += 1;
      console.error(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}
process.exit(failures === 0 ? 0 : 1);
