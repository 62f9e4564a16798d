/** Begins each line that the suites say, to tell it from VS Code's own; a terminal shows nothing of it. */
export const suitesMark = '\u001b[0m\u200b';
