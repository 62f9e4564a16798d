import { Command, CommanderError, Option } from 'commander';
import { type Language, type Message, type MessageId, message, render } from '../core/messages/Message.ts';
import { closest } from '../core/text/closest.ts';
import { migrationStyles } from '../workspace/Config.ts';
import { CommandFailure } from './CommandFailure.ts';
import type { CommandHost } from './CommandHost.ts';
import { type CommandRun, complain, type ExitStatus } from './CommandRun.ts';
import { type ColourChoice, colourChoices } from './colours.ts';
import type { FixOptions } from './commands/fix.ts';
import type { UpgradeOptions } from './commands/upgrade.ts';
import { formats } from './formats/index.ts';
import { text } from './formats/text.ts';
import { chooseLanguage, languages } from './language.ts';
import { upgradeFormats } from './upgrade/upgradeFormats.ts';
import type { InputOptions } from './visitInputs.ts';
import { type WindowFormatName, windowFormats } from './window/windowFormats.ts';

/**
 * Runs one command line (without the names of node and the script) to its end.
 * @returns the exit status; whatever goes wrong is said on stderr in one line
 */
export async function runCommandLine(args: readonly string[], host: CommandHost): Promise<ExitStatus> {
  const language = chooseLanguage(args, host.environment);
  let status: ExitStatus = 0;
  const program = commandLine(host, language, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommandFailure) complain({ host, language }, error.reason);
    else if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') complain({ host, language }, argumentFailure(error, args, program));
    } else {
      const reason =
        error instanceof Error ? (host.environment.DRYDOCK_DEBUG ? error.stack : error.message) : String(error);
      complain({ host, language }, message('cli.failure.unexpected', { reason: reason ?? '' }));
    }
    return 2;
  }
}

function commandLine(host: CommandHost, language: Language, end: (status: ExitStatus) => void): Command {
  const words = (id: MessageId): string => render({ id, params: {} }, language);
  const program = new Command('drydock');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      // Help goes to stderr when a command is missing; errors are ours to say.
      writeErr: (text) => host.err.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => host.out.columns ?? 100,
      getErrHelpWidth: () => host.err.columns ?? 100,
    })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => translatedTitle(title, words) })
    .showSuggestionAfterError(false)
    .description(words('cli.help.description'))
    .version(host.version, '-V, --version', words('cli.help.version'))
    .helpOption('-h, --help', words('cli.help.help'))
    .helpCommand('help [command]', words('cli.help.help'))
    .addOption(choice('--color <when>', words('cli.help.color'), colourChoices))
    .addOption(choice('--lang <language>', words('cli.help.lang'), languages))
    .addHelpText('afterAll', `\n${words('cli.help.exit-status')}`);

  const run = (): CommandRun => {
    const { color = 'auto' } = program.opts<{ color?: ColourChoice }>();
    return { host, language, colour: color };
  };
  const command = (name: string, description: MessageId): Command =>
    program.command(name).description(words(description)).helpOption('-h, --help', words('cli.help.help'));
  const kubernetes = (): Option => new Option('--kubernetes <version>', words('cli.help.kubernetes'));
  const inputOptions = (to: Command): Command =>
    to
      .argument('[paths...]', words('cli.help.paths'))
      .option('--config <file>', words('cli.help.config'))
      .option('--stdin-filename <name>', words('cli.help.stdin-filename'));
  const ruleOptions = (to: Command): Command =>
    to
      .option('--only <names>', words('cli.help.only'), collected)
      .option('--rule <id=severity>', words('cli.help.rule'), collected)
      .addOption(choice('--migration-style <style>', words('cli.help.migration-style'), migrationStyles));

  const formatOption = (names: readonly string[]): Option =>
    choice('--format <name>', render(message('cli.help.format', { formats: names.join(', ') }), language), names);
  ruleOptions(inputOptions(command('check', 'cli.help.check').addOption(kubernetes())))
    .addOption(formatOption(Object.keys(formats)))
    .action(async (paths: readonly string[], options: InputOptions & { readonly format?: string }) => {
      const { check } = await import('./commands/check.ts');
      end(await check(run(), paths, options, formats[options.format ?? 'text'] ?? text));
    });
  ruleOptions(inputOptions(command('fix', 'cli.help.fix').addOption(kubernetes())))
    .option('--dry-run', words('cli.help.dry-run'))
    .option('--include-review', words('cli.help.include-review'))
    .action(async (paths: readonly string[], options: FixOptions) => {
      const { fix } = await import('./commands/fix.ts');
      end(await fix(run(), paths, options));
    });
  const upgradeOptions = command('upgrade', 'cli.help.upgrade')
    .option('--from <version>', words('cli.help.from'))
    .option('--to <version>', words('cli.help.to'));
  ruleOptions(inputOptions(upgradeOptions))
    .option('--write', words('cli.help.write'))
    .option('--dry-run', words('cli.help.upgrade-dry-run'))
    .option('--include-review', words('cli.help.include-review'))
    .addOption(formatOption(Object.keys(upgradeFormats)))
    .action(async (paths: readonly string[], options: UpgradeOptions) => {
      const { upgrade } = await import('./commands/upgrade.ts');
      end(await upgrade(run(), paths, options));
    });
  inputOptions(command('window', 'cli.help.window').addOption(kubernetes()))
    .addOption(formatOption(Object.keys(windowFormats)))
    .action(async (paths: readonly string[], options: InputOptions & { readonly format?: WindowFormatName }) => {
      const { window } = await import('./commands/window.ts');
      end(await window(run(), paths, options, windowFormats[options.format ?? 'text']));
    });
  command('explain', 'cli.help.explain')
    .argument('[topic]', words('cli.help.topic'))
    .addOption(kubernetes())
    .action(async (topic: string | undefined, options: { readonly kubernetes?: string }) => {
      const { explain } = await import('./commands/explain.ts');
      end(await explain(run(), topic, options));
    });
  command('lsp', 'cli.help.lsp')
    .option('--stdio', words('cli.help.stdio'))
    // vscode-languageclient passes it to every server that it starts.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(() => host.serve());
  return program;
}

/** An option that takes one of a few words. */
function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value;
    const listed = choices.map((each) => `\`${each}\``).join(', ');
    const option = flags.replace(/ .*/, '');
    throw new CommandFailure(message('cli.failure.value', { option, value, choices: listed }));
  });
}

/** An option that can be given more than once. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function translatedTitle(title: string, words: (id: MessageId) => string): string {
  const id = titles.get(title);
  return id === undefined ? title : words(id);
}

const titles: ReadonlyMap<string, MessageId> = new Map([
  ['Usage:', 'cli.help.usage'],
  ['Arguments:', 'cli.help.arguments'],
  ['Options:', 'cli.help.options'],
  ['Global Options:', 'cli.help.global-options'],
  ['Commands:', 'cli.help.commands'],
]);

/** What commander refused, in our own words: its code says what is wrong, and the quoted part of its text names it. */
function argumentFailure(error: CommanderError, args: readonly string[], program: Command): Message {
  const named = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((each) => each.name() === args.find((arg) => !arg.startsWith('-')));
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = [program, ...(command ? [command] : [])].flatMap(({ options }) => options);
      const option = named.replace(/=.*/s, '');
      const visible = known.filter(({ hidden }) => !hidden).flatMap(({ long }) => (long ? [long] : []));
      const suggestion = closest(option, [...visible, '--help']);
      return suggestion === undefined
        ? message('cli.failure.unknown-option', { option, command: command ? `${command.name()} ` : '' })
        : message('cli.failure.unknown-option.did-you-mean', { option, suggestion });
    }
    case 'commander.unknownCommand': {
      const names = program.commands.map((each) => each.name());
      // Whoever names a file at once wants it checked.
      const suggestion = /[./\\*]/.test(named) ? `check ${named}` : closest(named, names);
      return suggestion === undefined
        ? message('cli.failure.unknown-command', {
            command: named,
            commands: names.map((name) => `\`${name}\``).join(', '),
          })
        : message('cli.failure.unknown-command.did-you-mean', { command: named, suggestion });
    }
    case 'commander.optionMissingArgument':
      return message('cli.failure.missing-value', { option: named.replace(/ .*/s, '') });
    case 'commander.excessArguments':
      return message('cli.failure.excess-argument', { command: command?.name() ?? '' });
    default:
      return message('cli.failure.arguments', { reason: error.message });
  }
}
