#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { checkCommand } from './check.ts';
import { duelCommand, type DuelOptions } from './duel.ts';
import { FORMATS, type Format } from './format.ts';
import { network } from '../core/index.ts';
import { mergeCommand } from './merge.ts';
import { newCommand } from './new.ts';
import { proveCommand } from './prove.ts';
import { verifyPublishedCommand } from './published.ts';
import { EXIT, Refusal } from './refusal.ts';
import { replayCommand } from './replay.ts';
import { runCommand, type RunOptions } from './run.ts';
import { MOST_SEEDS, readPart, type Part } from './sweep-shard.ts';
import { damageCommand, thetaCommand } from './studies.ts';
import { sweepCommand, type SweepOptions } from './sweep.ts';
import { verifyCommand } from './verify.ts';
import { version } from './version.ts';

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
      '\nExit codes: 0 done; 1 a scenario differs from its expected table, or check found faults; 2 a command line or file that cannot be used.',
    )
    .exitOverride();
  program
    .command('run')
    .description('run one scenario and print its trials, its tests and the fingerprint of the machine')
    .argument('<file>', 'scenario file')
    .addOption(seedOption())
    .option(
      '--values',
      'print the values in volts, after every pass and after the last trial, instead',
      false,
    )
    .addOption(
      new Option('--contrast', 'print the machine beside the lesson, which is not the Mark I, instead')
        .default(false)
        .conflicts(['values', 'seed']),
    )
    .addOption(formatOption())
    .action((file: string, options: RunOptions) => {
      print(runCommand(file, options));
    });
  describeVerify(program, exitWith);
  describeSweeps(program);
  describeStudies(program);
  describeDuel(program);
  describeFiles(program, exitWith);
  return program;
}

function describeVerify(program: Command, exitWith: (code: number) => void): void {
  program
    .command('verify')
    .description('run scenarios and compare each with the .expected.tsv beside it, cell by cell')
    .argument('[files...]', 'scenario files; without any, those that are shipped')
    .option('--update', 'write the tables anew', false)
    .option('--published', 'compare many machines with the .seeds.tsv instead, and those with print', false)
    .addOption(
      new Option('--seeds <n>', 'the same, but only the machines with seeds 1 to n')
        .argParser(wholeNumber(1, MOST_SEEDS))
        .implies({ published: true }),
    )
    .action(async (files: string[], options: VerifyOptions) => {
      const verdicts = options.published
        ? await verifyPublishedCommand(files, options)
        : verifyCommand(files, options);
      for (const { line } of verdicts) print(`${line}\n`);
      if (!verdicts.every(({ asExpected }) => asExpected)) exitWith(EXIT.different);
    });
}

interface VerifyOptions {
  readonly update: boolean;
  readonly published: boolean;
  readonly seeds?: number;
}

function describeSweeps(program: Command): void {
  program
    .command('sweep')
    .description(
      'run one scenario on the machines with seeds 1 to N: mean, standard deviation, least and most at each test',
    )
    .argument('<file>', 'scenario file')
    .requiredOption('--seeds <n>', 'how many machines', wholeNumber(1, MOST_SEEDS))
    .option('--workers <k>', 'how many at a time (default: one for each core)', wholeNumber(1, 1024))
    .option('--shard <i/n>', 'run only the i-th of n parts of the seeds, for mark1 merge', partText)
    .addOption(
      new Option('--each', 'print every machine too, as in the .seeds.tsv beside a scenario').conflicts([
        'shard',
        'format',
      ]),
    )
    .addOption(formatOption())
    .action(async (file: string, options: SweepOptions) => {
      print(await sweepCommand(file, options));
    });
  program
    .command('merge')
    .description('put the shards of one sweep together: prints what the whole sweep would have printed')
    .argument('<shards...>', 'what mark1 sweep --shard printed, all n of them, in any order')
    .addOption(new Option('--format <format>', 'how to print (default: as sweep was told)').choices(FORMATS))
    .action((files: string[], options: { format?: Format }) => {
      print(mergeCommand(files, options));
    });
}

function describeStudies(program: Command): void {
  program
    .command('prove')
    .description(
      'decide, with proof, whether the lesson can be learned, then give it: margin, bound, corrections, circles',
    )
    .argument('<file>', 'scenario file')
    .addOption(seedOption())
    .option('--certificate', 'print the values that do it, or the blends that prove that none do', false)
    .addOption(formatOption())
    .action((file: string, options: { seed?: string; certificate: boolean; format: Format }) => {
      print(proveCommand(file, options));
    });
  program
    .command('damage')
    .description('after the lesson, pull more and more A-units and test: is memory distributed?')
    .argument('<file>', 'scenario file')
    .addOption(seedOption())
    .option('--steps <n>', 'how many steps from none pulled to all', wholeNumber(1, 512), 10)
    .option('--draws <n>', 'how often units are drawn anew', wholeNumber(1, 1000), 10)
    .addOption(formatOption())
    .action((file: string, options: { seed?: string; steps: number; draws: number; format: Format }) => {
      print(damageCommand(file, options));
    });
  program
    .command('theta')
    .description('the share of A-units that fire, and what is learned, for every threshold')
    .argument('<file>', 'scenario file')
    .addOption(seedOption())
    .option('--most <n>', 'the highest threshold', wholeNumber(1, 40), 8)
    .addOption(formatOption())
    .action((file: string, options: { seed?: string; most: number; format: Format }) => {
      print(thetaCommand(file, options));
    });
}

function describeDuel(program: Command): void {
  program
    .command('duel')
    .description('give the same lesson to the machine and to a network that learns by gradients')
    .argument('<file>', 'scenario file')
    .addOption(seedOption())
    .option('--hidden <sizes>', 'units of each hidden layer, such as 24 or 32,16; 0 for none', layerSizes)
    .addOption(new Option('--unit <unit>', 'units of the hidden layers').choices(Object.keys(network.UNITS)))
    .option('--rate <rate>', 'learning rate', rateText)
    .addOption(
      new Option('--seeds <n>', 'duels with the seeds 1 to n: mean and standard deviation of both')
        .argParser(wholeNumber(1, 10_000))
        .conflicts('seed'),
    )
    .option(
      '--pictures <n>',
      'how many different pictures the proof looks at where they are drawn anew; 0 for no proof',
      wholeNumber(0, 1000),
      100,
    )
    .addOption(formatOption())
    .action((file: string, options: DuelOptions) => {
      print(duelCommand(file, options));
    });
}

function describeFiles(program: Command, exitWith: (code: number) => void): void {
  program
    .command('replay')
    .description('go through a session file again: its state, its trials, its tests and the fingerprint')
    .argument('<file>', 'session file')
    .option('--at <tick>', 'how it stood at that tick instead of at its end', wholeNumber(0, 1_000_000_000))
    .addOption(formatOption())
    .action((file: string, options: { at?: number; format: Format }) => {
      print(replayCommand(file, options));
    });
  program
    .command('new')
    .description('write a commented starter scenario')
    .argument('[file]', 'a file that is not there yet; without one, it is printed')
    .action((file: string | undefined) => {
      print(newCommand(file));
    });
  program
    .command('check')
    .description('look over a scenario or session file: every fault with its line and column')
    .argument('<file>', 'scenario or session file')
    .action((file: string) => {
      const { line, asExpected } = checkCommand(file);
      print(`${line}\n`);
      if (!asExpected) exitWith(EXIT.different);
    });
}

function layerSizes(text: string): number[] {
  if (text === '0') return [];
  const sizes = text.split(',').map(Number);
  const fits = (size: number): boolean => Number.isInteger(size) && size >= 1 && size <= 1024;
  if (/^\d+(,\d+)*$/.test(text) && sizes.length <= 8 && sizes.every(fits)) return sizes;
  throw new InvalidArgumentError(
    'It must be at most 8 whole numbers from 1 to 1024 with commas between, or 0.',
  );
}

function rateText(text: string): number {
  const rate = Number(text);
  if (/^\d*\.?\d+(e-?\d+)?$/.test(text) && rate > 0 && rate <= 1000) return rate;
  throw new InvalidArgumentError('It must be a number above 0, at most 1000.');
}

function seedOption(): Option {
  return new Option('--seed <seed>', "another seed than the scenario's").argParser(seedText);
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

function partText(text: string): Part {
  const part = readPart(text);
  if (part !== null) return part;
  throw new InvalidArgumentError(
    `It must be i/n, two whole numbers, i from 1 to n and n at most ${MOST_SEEDS}.`,
  );
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
