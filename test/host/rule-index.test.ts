import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIndex } from '../../host/docs/rule-index';
import { builtInSchemes } from '../../src/core/scheme/load';

test('the index of rules is as the schemes are (else: npm run docs)', () => {
  const page = readFileSync(join(__dirname, '../../docs/rules/README.md'), 'utf8');
  expect(page).toBe(ruleIndex(builtInSchemes()));
});
