/** Folder `sample-data`: invented unions, people, units and projects for the preview and for tests. No real person or unit is meant. */
import { peopleFrom } from './people';
import type { People } from './people';
import { PROJECTS } from './projects';
import { randomFrom } from './random';
import type { Random } from './random';
import { SECTORS } from './sectors';
import { unitsFrom } from './units';

/** One faultless result with every field a notice may ask for; `publicUnit` tells that the unit's name is plainly public. */
export interface SampleEntry {
  readonly projectName: string;
  readonly firstCompleter: string;
  readonly phone: string;
  readonly unit: string;
  readonly position: string;
  readonly industry: string;
  readonly summary: string;
  readonly category: string;
  readonly publicUnit: boolean;
}

export const JIANGXI_CATEGORIES = ['小发明', '小创造', '小革新', '小设计', '小建议'] as const;

export interface SampleSource {
  readonly random: Random;
  readonly people: People;
  readonly entries: readonly SampleEntry[];
}

/** Invents `count` (at most the number of known projects) faultless results of a place. */
export function sampleEntries(options: {
  readonly seed: number;
  readonly count: number;
  readonly place: string;
  readonly province: string;
  readonly categories?: readonly string[];
}): SampleSource {
  if (options.count > PROJECTS.length) throw new RangeError(`only ${PROJECTS.length} projects are known`);
  const random = randomFrom(options.seed);
  const people = peopleFrom(random);
  const unitOf = unitsFrom(random, options.place, options.province);
  const categories = options.categories ?? JIANGXI_CATEGORIES;
  const entries = random
    .shuffle(PROJECTS)
    .slice(0, options.count)
    .map((project): SampleEntry => {
      const unit = unitOf(project.sector);
      return {
        projectName: project.name,
        firstCompleter: people.name(),
        phone: people.mobile(),
        unit: unit.name,
        position: random.pick(SECTORS[project.sector].posts),
        industry: SECTORS[project.sector].industry,
        summary: `针对${project.problem}的问题，${project.means}，${project.effect}。`,
        category: random.pick(categories),
        publicUnit: unit.nature === 'public',
      };
    });
  return { random, people, entries };
}
