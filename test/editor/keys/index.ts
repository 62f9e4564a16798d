import { changePin } from './changePin.ts';
import { changePinInConfig } from './changePinInConfig.ts';
import { changePinInSettings } from './changePinInSettings.ts';
import { completeManifest } from './completeManifest.ts';
import { configMistake } from './configMistake.ts';
import { findAround } from './findAround.ts';
import { fixOnSave } from './fixOnSave.ts';
import { fixTypo } from './fixTypo.ts';
import { hoverField } from './hoverField.ts';
import { korean } from './korean.ts';
import { migrateIngress } from './migrateIngress.ts';
import { migrationStyles } from './migrationStyles.ts';
import { nativeProbe } from './nativeProbe.ts';
import { previewUpgrade } from './previewUpgrade.ts';
import { restrictedMode } from './restrictedMode.ts';
import { rulePage } from './rulePage.ts';
import type { Scene } from './Scene.ts';
import { windowLens } from './windowLens.ts';

/** All that is done with keys and the mouse in the oldest supported VS Code. */
export const scenes: readonly Scene[] = [
  fixTypo,
  migrateIngress,
  nativeProbe,
  fixOnSave,
  hoverField,
  windowLens,
  completeManifest,
  rulePage,
  changePin,
  changePinInConfig,
  changePinInSettings,
  configMistake,
  previewUpgrade,
  migrationStyles,
  findAround,
  restrictedMode,
  korean,
];
