/** What the command `drydock.showNotes`, which the client has, is called with: the title of a fix, and what to look at in its result. */
export type ShowNotesArguments = readonly [title: string, notes: readonly string[]];
