#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FORMATS, type Format } from './format.ts';
import { EXIT, Refusal } from './refusal.ts';
import { runCommand } from './run.ts';
import { sweepCommand } from './sweep.ts';
import { verifyCommand } from './verify.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has seen enough (mark1 run … | head).
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  let exit: number = EXIT.done;
  const program = describeCommands((code) => {
    exit = code;
  });
  try {
    await program.parseAsync(argv);
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${withoutControls(error.message)}\n`);
    return EXIT.refused;
  }
}

function describeCommands(exitWith: (code: number) => void): Command {
  const program = new Command('mark1')
    .description('The Mark I Perceptron of 1960, headless: runs lessons from scenario files.')
    .version(version())
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(mark1 --help tells what there is)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 a scenario differs from its expected table; 2 a command line or file that cannot be used.',
    )
    .exitOverride();
  program
    .command('run')
    .description('run one scenario and print its trials, its tests and the fingerprint of the machine')
    .argument('<file>', 'scenario file')
    .option('--seed <seed>', "another seed than the scenario's", seedText)
    .addOption(formatOption())
    .action((file: string, options: { seed?: string; format: Format }) => {
      print(runCommand(file, options));
    });
  program
    .command('verify')
    .description('run scenarios and compare each with the .expected.tsv beside it, cell by cell')
    .argument('[files...]', 'scenario files; without any, those that are shipped')
    .option('--update', 'write the tables anew', false)
    .action((files: string[], options: { update: boolean }) => {
      const verdicts = verifyCommand(files, options);
      for (const { line } of verdicts) print(`${line}\n`);
      if (!verdicts.every(({ asExpected }) => asExpected)) exitWith(EXIT.different);
    });
  program
    .command('sweep')
    .description(
      'run one scenario on the machines with seeds 1 to N: mean, standard deviation, least and most at each test',
    )
    .argument('<file>', 'scenario file')
    .requiredOption('--seeds <n>', 'how many machines', wholeNumber(1, 1_000_000))
    .option('--workers <k>', 'how many at a time (default: one for each core)', wholeNumber(1, 1024))
    .addOption(formatOption())
    .action(async (file: string, options: { seeds: number; workers?: number; format: Format }) => {
      print(await sweepCommand(file, options));
    });
  return program;
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(FORMATS).default('table');
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function seedText(text: string): string {
  if (text.length >= 1 && text.length <= 64 && withoutControls(text) === text) return text;
  throw new InvalidArgumentError('It must be a line of 1 to 64 harmless characters.');
}

/** A file may have any name; a terminal must not obey it. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');
}

function print(text: string): void {
  process.stdout.write(text);
}

function version(): string {
  const url = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}
