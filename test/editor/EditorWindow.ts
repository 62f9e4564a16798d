import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** A window of VS Code, driven as a person would: by keys and the mouse, looking at what is on the screen. */
export interface EditorWindow {
  readonly page: Page;
  /** Opens a file of the folder by Ctrl+P and waits until its text is there. */
  openFile(name: string): Promise<void>;
  /** Types text at the cursor, and closes suggestions that it may have opened. */
  type(text: string): Promise<void>;
  /** Presses a key or keys held together, such as `Control+S`, in the editor. */
  press(keys: string): Promise<void>;
  /** Puts the cursor into the first occurrence of a text that is in view. */
  clickText(text: string): Promise<void>;
  /** Waits for a squiggle. */
  waitForSquiggle(severity: Severity): Promise<void>;
  /** Waits until there is no squiggle at all. */
  waitForNoSquiggle(): Promise<void>;
  /** Waits until the status bar counts just so many errors and warnings, of all open files. */
  waitForProblems(problems: Problems): Promise<void>;
  /** Waits until the panel of all problems shows this text. */
  waitForProblemsPanel(text: string): Promise<void>;
  /** Opens the quick fixes at the cursor and gives their titles, leaving the list open. */
  openQuickFixes(): Promise<readonly string[]>;
  /** Opens the quick fixes at the cursor and takes the one whose title contains this text. */
  applyQuickFix(title: string): Promise<void>;
  /** Types text at the cursor and waits until suggestions are shown that begin with this one; gives all that are in view. */
  typeForSuggestions(text: string, first: string): Promise<readonly string[]>;
  /** Takes the suggestion with this label from the list that is open. */
  acceptSuggestion(label: string): Promise<void>;
  /** Moves the mouse over a text and gives what the hover says when it contains `expected`. */
  hover(text: string, expected: string): Promise<string>;
  /** Clicks a link in the hover that is open. */
  clickInHover(link: string): Promise<void>;
  /** Waits until a line above an object says this. */
  waitForLens(text: string): Promise<void>;
  /** Waits until a Markdown preview shows this text. */
  waitForPreview(text: string): Promise<void>;
  /** Waits until the status bar says that the folder is not trusted. */
  waitForRestrictedMode(): Promise<void>;
  /** Waits until the file contains this text, in one line that is in view. */
  waitForText(text: string): Promise<void>;
  /** Waits until the panel shows a row that contains this text, and gives all rows that are in view. */
  waitForPanelRow(text: string): Promise<readonly string[]>;
  /** Waits until the panel shows no row that contains this text. */
  waitForNoPanelRow(text: string): Promise<void>;
  /** Unticks or ticks the row of the panel that contains this text. */
  tick(row: string): Promise<void>;
  /** Presses the button of the panel with this text. */
  pressButton(text: string): Promise<void>;
  /** Runs a command by its title in the command palette. */
  runCommand(title: string): Promise<void>;
  /** Waits until the list at the top of the window has an entry that contains this text. */
  waitForEntry(entry: string): Promise<void>;
  /** Picks the entry that contains this text in the list at the top of the window. */
  pick(entry: string): Promise<void>;
  /** Opens the language status of the file and gives what its lines say. */
  languageStatus(): Promise<readonly string[]>;
  /** Waits until a line of the language status of the file contains this text, leaving the status open. */
  waitForLanguageStatus(text: string): Promise<void>;
  /** Takes the action beside the line of the language status that contains this text. */
  takeLanguageStatusAction(line: string): Promise<void>;
  /** What pops up in the corner just now. */
  notifications(): Promise<readonly string[]>;
  /** Waits until the file is shown as changed, saves it and waits until it is shown as saved. */
  save(): Promise<void>;
  /** Keeps a picture of the window as NAME.png, in test-results/screenshots unless the window has a folder for them. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
}

export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each pixel of the window, 1 unless told. */
  readonly scale?: number;
  /**
   * The display language that extensions are told and that their texts are taken in. VS Code's own texts stay English, since
   * language packs come from a gallery only.
   */
  readonly language?: string | undefined;
  /** The folder of the pictures that are taken of it. */
  readonly pictures?: string;
}

/** Opens the address of a folder in a fresh profile of the browser and waits until the workbench is usable. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: WindowOptions = {},
): Promise<EditorWindow> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  const page = await context.newPage();
  if (options.language !== undefined) {
    await page.addInitScript(
      (language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }),
      options.language,
    );
  }
  page.setDefaultTimeout(20_000);
  const pictures = options.pictures ?? 'test-results/screenshots';
  await page.goto(address);
  await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });

  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  const quickInput = page.locator('.quick-input-widget:visible');

  const openQuickInput = async (keys: string, text: string): Promise<void> => {
    // A window that is still settling takes the focus away again and closes what was opened.
    await until(`${keys} to open a list`, async () => {
      if (await quickInput.isVisible()) return true;
      await page.keyboard.press(keys);
      return appears(quickInput);
    });
    await quickInput.locator('.quick-input-box input').fill(text);
  };

  const entryWith = (text: string): Locator => quickInput.locator('.monaco-list-row').filter({ hasText: text }).first();

  const openQuickFixes = async (): Promise<readonly string[]> => {
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await until('quick fixes at the cursor', async () => {
      await page.keyboard.press('Control+.');
      return appears(rows.first());
    });
    return texts(rows);
  };

  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row .label-name');

  const panelRows = page.locator('.part.panel .monaco-list-row');

  const hovers = page.locator('.monaco-hover:not(.hidden) .hover-contents');

  const statusItem = page.locator('[id="status.languageStatus"]');
  const statusLines = page.locator('.hover-language-status .element');
  const languageStatus = async (): Promise<readonly string[]> => {
    await until('the language status', async () => {
      if (await statusLines.first().isVisible()) return true;
      await statusItem.first().click();
      return appears(statusLines.first());
    });
    return texts(statusLines);
  };

  return {
    page,

    async openFile(name) {
      await openQuickInput('Control+P', name);
      await entryWith(name.slice(name.lastIndexOf('/') + 1)).click();
      await page
        .locator('.tab.active')
        .filter({ hasText: name.slice(name.lastIndexOf('/') + 1) })
        .waitFor();
      await editor.locator('.view-line').first().waitFor();
      await until(`${name} to have the focus`, () =>
        editor.evaluate((element) => element.contains(document.activeElement)),
      );
    },

    async type(text) {
      await page.keyboard.type(text, { delay: 10 });
      await page.keyboard.press('Escape');
    },

    press: (keys) => page.keyboard.press(keys),

    async clickText(text) {
      const { x, y } = await placeOf(editor, text);
      await page.mouse.click(x, y);
    },

    waitForSquiggle: (severity) => editor.locator(`.cdr.squiggly-${severity}`).first().waitFor({ state: 'attached' }),

    async waitForNoSquiggle() {
      await until('all squiggles to go', async () => (await editor.locator('.cdr[class*=squiggly-]').count()) === 0);
    },

    async waitForProblems({ errors, warnings }) {
      const item = page.locator('[id="status.problems"] a');
      let seen = '';
      await until(
        () => `${errors} errors and ${warnings} warnings; the status bar says "${seen}"`,
        async () => {
          seen = (await item.getAttribute('aria-label')) ?? '';
          const count = (word: string): number => Number(new RegExp(`${word}: (\\d+)`).exec(seen)?.[1] ?? 0);
          return count('Errors') === errors && count('Warnings') === warnings;
        },
      );
    },

    async waitForProblemsPanel(text) {
      await page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().waitFor();
    },

    openQuickFixes,

    async applyQuickFix(title) {
      const titles = await openQuickFixes();
      if (!titles.some((each) => each.includes(title))) {
        throw new Error(`There is no quick fix "${title}" among: ${titles.join(' | ')}`);
      }
      const focused = page.locator('.action-widget .monaco-list-row.action.focused');
      await until(`"${title}" to be chosen`, async () => {
        if ((await texts(focused)).some((each) => each.includes(title))) return true;
        await page.keyboard.press('ArrowDown');
        return false;
      });
      await page.keyboard.press('Enter');
      await focused.waitFor({ state: 'hidden' });
    },

    async typeForSuggestions(text, first) {
      await page.keyboard.type(text, { delay: 10 });
      let seen: readonly string[] = [];
      await until(
        () => `suggestions that begin with "${first}"; there are: ${seen.join(' | ')}`,
        async () => {
          seen = await texts(suggestions);
          // A server that has just been started comes too late for what was typed.
          if (seen.length === 0 && !(await appears(suggestions.first()))) await page.keyboard.press('Control+Space');
          return seen[0] === first;
        },
      );
      return seen;
    },

    async acceptSuggestion(label) {
      const focused = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
      await until(`"${label}" to be chosen`, async () => {
        if ((await texts(focused)).includes(label)) return true;
        await page.keyboard.press('ArrowDown');
        return false;
      });
      await page.keyboard.press('Enter');
    },

    async hover(text, expected) {
      let seen: readonly string[] = [];
      await until(
        () => `a hover on "${text}" that says "${expected}"; it says "${seen.join(' | ')}"`,
        async () => {
          const { x, y } = await placeOf(editor, text);
          // The hover opens for a mouse that comes from elsewhere and then rests; what it opened with never grows.
          await page.mouse.move(x, y + 400);
          await page.mouse.move(x + 1, y);
          await page.mouse.move(x, y);
          return until(
            'the hover',
            async () => {
              seen = await texts(hovers);
              return seen.some((each) => each.includes(expected));
            },
            { within: 3000 },
          ).catch(() => false as const);
        },
      );
      return seen.join('\n');
    },

    async clickInHover(link) {
      await hovers.locator('a').filter({ hasText: link }).first().click();
    },

    waitForLens: (text) => page.locator('.codelens-decoration', { hasText: text }).first().waitFor(),

    async waitForPreview(text) {
      const shown = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      await shown.locator('body', { hasText: text }).waitFor();
    },

    async waitForRestrictedMode() {
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    },

    async waitForText(text) {
      await placeOf(editor, text);
    },

    async waitForPanelRow(text) {
      await panelRows.filter({ hasText: text }).first().waitFor();
      return texts(panelRows);
    },
    waitForNoPanelRow: (text) => panelRows.filter({ hasText: text }).first().waitFor({ state: 'detached' }),
    tick: (row) => panelRows.filter({ hasText: row }).first().locator('input[type=checkbox]').click(),
    pressButton: (text) => page.locator('.part.panel .monaco-button', { hasText: text }).first().click(),

    async runCommand(title) {
      // The list does not grow by the commands of an extension that becomes known while it is open.
      await until(`the command "${title}"`, async () => {
        await openQuickInput('F1', `>${title}`);
        if (await appears(entryWith(title))) return true;
        await page.keyboard.press('Escape');
        return false;
      });
      await entryWith(title).click();
    },

    waitForEntry: (entry) => entryWith(entry).waitFor(),
    async pick(entry) {
      await quickInput.locator('.quick-input-box input').fill(entry);
      await entryWith(entry).click();
    },

    languageStatus,

    async waitForLanguageStatus(text) {
      let seen: readonly string[] = [];
      await until(
        () => `"${text}" in the language status; it says "${seen.join(' | ')}"`,
        async () => {
          seen = await languageStatus();
          return seen.some((line) => line.includes(text));
        },
      );
    },

    async takeLanguageStatusAction(line) {
      await languageStatus();
      await statusLines.filter({ hasText: line }).locator('.right a').first().click();
    },

    notifications: () => texts(page.locator('.notification-toast')),

    async save() {
      const dirty = page.locator('.tab.active.dirty');
      await dirty.waitFor();
      await page.keyboard.press('Control+S');
      await dirty.waitFor({ state: 'detached' });
    },

    async screenshot(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },

    close: () => context.close(),
  };
}

/** Whether something comes on the screen within a moment. */
async function appears(element: Locator): Promise<boolean> {
  return element.waitFor({ timeout: 700 }).then(
    () => true,
    () => false,
  );
}

async function texts(elements: Locator): Promise<readonly string[]> {
  return (await elements.allInnerTexts()).map(plain);
}

/** Monaco shows spaces as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trimEnd();
}

/** The middle of the first occurrence of a text in the lines that are in view. */
async function placeOf(editor: Locator, text: string): Promise<{ readonly x: number; readonly y: number }> {
  return until(`"${text}" to be in view`, () =>
    editor.evaluate((element, wanted) => {
      const lines = [...element.querySelectorAll('.view-line')].sort(
        (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
      );
      for (const line of lines) {
        const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let passed = 0;
        let begun = false;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (!begun && start < passed + length) {
            range.setStart(node, start - passed);
            begun = true;
          }
          if (start + wanted.length <= passed + length) {
            range.setEnd(node, start + wanted.length - passed);
            const box = range.getBoundingClientRect();
            return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
          passed += length;
        }
      }
      return undefined;
    }, text),
  );
}
