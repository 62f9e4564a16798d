import type { OutputStyle } from '../formats/Format.ts';
import type { UpgradeReport } from './UpgradeReport.ts';
import { upgradeJson } from './upgradeJson.ts';
import { upgradeListing } from './upgradeListing.ts';

export type UpgradeFormatName = 'text' | 'json';

/** What `--format` takes; each gives the whole report, its last line break included. */
export const upgradeFormats: Readonly<
  Record<UpgradeFormatName, (report: UpgradeReport, style: OutputStyle) => string>
> = { text: upgradeListing, json: upgradeJson };
