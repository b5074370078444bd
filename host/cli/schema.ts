/** Writes docs/scheme.schema.json, which editors use to check a scheme written by hand. */
import { writeFile } from 'node:fs/promises';
import { schemeJsonSchema } from '../../src/core/scheme/json-schema';

const FILE = 'docs/scheme.schema.json';

writeFile(FILE, `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`).then(
  () => process.stdout.write(`${FILE}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  },
);
