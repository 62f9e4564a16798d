import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { build } from './build.ts';
import { copyWorkspace } from './copyWorkspace.ts';
import { desktopCommand, desktopProgram } from './desktopVsCode.ts';

/** Runs the suites in a desktop VS Code, where one can be had. */
export async function main(): Promise<number> {
  const program = await findProgram();
  if (typeof program !== 'string') {
    console.log(`skipped: ${program.missing}`);
    return 0;
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    if (spawnSync('xvfb-run', ['--help']).status === 0) {
      const again = ['-a', process.execPath, ...process.argv.slice(1)];
      return spawnSync('xvfb-run', again, { stdio: 'inherit' }).status ?? 1;
    }
    console.log(`skipped: ${program} needs a screen, and there is neither one nor xvfb-run.`);
    return 0;
  }
  build();
  return runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: resolve('.cache/editor/suites/index.cjs'),
    launchArgs: [
      copyWorkspace('test/editor/suites/fixtures'),
      '--disable-extensions',
      '--disable-workspace-trust',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

async function findProgram(): Promise<string | { readonly missing: string }> {
  const command = desktopCommand();
  if (command !== undefined) return desktopProgram(command);
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: '.cache/vscode-desktop',
      reporter: new SilentReporter(),
      timeout: 15_000,
    });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    return {
      missing: `no desktop VS Code: DRYDOCK_VSCODE names none, \`code\` is not on the PATH, and the download failed (${reason}).`,
    };
  }
}
