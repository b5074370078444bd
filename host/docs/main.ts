import { writeFileSync } from 'node:fs';
import { builtInSchemes } from '../../src/core/scheme/load';
import { ruleIndex } from './rule-index';

writeFileSync('docs/rules/README.md', ruleIndex(builtInSchemes()));
