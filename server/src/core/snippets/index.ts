// Written by `npm run generate`.
import { containers } from './containers.ts';
import { environment } from './environment.ts';
import { networks } from './networks.ts';
import { policies } from './policies.ts';
import { probes } from './probes.ts';
import { scheduling } from './scheduling.ts';
import { specs } from './specs.ts';
import { storage } from './storage.ts';
import { volumes } from './volumes.ts';
import { workloads } from './workloads.ts';

/** Every snippet; a file holds those that are alike. */
export const snippets = [
  ...containers,
  ...environment,
  ...networks,
  ...policies,
  ...probes,
  ...scheduling,
  ...specs,
  ...storage,
  ...volumes,
  ...workloads,
] as const;
