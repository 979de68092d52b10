// Which way imports run. Each rule names a folder and the only things it may import.
/** @param {...string} names */
const NPM = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** Folders of the core, each with the other folders it may import. */
const CORE = {
  random: [],
  machine: ['random'],
  stimulus: ['random', 'machine'],
  training: ['random', 'machine', 'stimulus'],
  timeline: ['random', 'machine', 'stimulus', 'training'],
  adaline: ['machine'],
  scenario: ['random', 'machine', 'stimulus', 'training', 'timeline', 'network', 'duel', 'adaline'],
  network: ['random', 'stimulus'],
  analysis: ['random', 'machine', 'stimulus', 'training'],
  duel: ['random', 'machine', 'stimulus', 'training', 'timeline', 'network'],
  study: ['random', 'machine', 'stimulus', 'training', 'analysis', 'timeline'],
  archive: ['random', 'machine', 'stimulus', 'training', 'timeline', 'scenario'],
};
const CORE_PACKAGES = NPM('pure-rand', 'valibot', '@humanwhocodes/momoa', '@noble/hashes', 'yalps', 'fflate');

/**
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {string[]} allowed
 */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file and it imports nobody: use it or remove it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/(core/index|cli/main|exhibit/main)\\.ts$'],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'not-to-tests',
      comment: 'The source never imports its tests, benches or scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    only(
      'core-is-pure',
      'The core imports itself, pure-rand, valibot, momoa, @noble/hashes, yalps and fflate; no platform, no page.',
      '^src/core/',
      ['^src/core/', ...CORE_PACKAGES],
    ),
    ...Object.entries(CORE).map(([folder, allowed]) =>
      only(
        `core-${folder}`,
        `Inside the core, ${folder} imports only ${[folder, ...allowed].join(', ')}.`,
        `^src/core/${folder}/`,
        [`^src/core/(${[folder, ...allowed].join('|')})/`, '(^|/)node_modules/', '^[^/]+$'],
      ),
    ),
    {
      name: 'core-has-one-door',
      comment:
        'Outside the core, import src/core/index.ts and no other file of it; what is fetched later may take the network by itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/' },
      to: { path: '^src/core/', pathNot: '^src/core/(network/)?index\\.ts$' },
    },
    {
      name: 'core-files-live-in-parts',
      comment:
        'Files of the core live in the folder of a part that these rules name; only index.ts lies beside them.',
      severity: 'error',
      from: { path: '^src/core/index\\.ts$' },
      to: { path: '^src/core/', pathNot: `^src/core/(${Object.keys(CORE).join('|')})/` },
    },
    {
      name: 'cli-imports',
      comment: 'The command line imports itself, the core, Node, commander and cli-progress.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        pathNot: ['^src/cli/', '^src/core/', ...NPM('commander', 'cli-progress', '@types/cli-progress')],
        dependencyTypesNot: ['core'],
      },
    },
    only('scene-imports', 'The scene imports itself, the core and pixi.js.', '^src/scene/', [
      '^src/(scene|core)/',
      ...NPM('pixi\\.js'),
    ]),
    only(
      'exhibit-imports',
      'The exhibit imports itself, the scene, the core, rxjs, lit, Observable Plot, idb-keyval, uqr, the fonts, assets and scenarios; Pixi only through the scene.',
      '^src/exhibit/',
      [
        '^src/(exhibit|scene|core)/',
        '^(assets|scenarios)/',
        ...NPM('rxjs', 'lit', '@observablehq/plot', 'idb-keyval', 'uqr', '@fontsource/[^/]+'),
      ],
    ),
    {
      name: 'cli-is-a-leaf',
      comment: 'Nobody imports the command line.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'exhibit-is-a-leaf',
      comment: 'Nobody imports the exhibit but the gallery, which shows its moments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(exhibit|gallery)/' },
      to: { path: '^src/exhibit/' },
    },
    only(
      'gallery-imports',
      "The gallery is a developers' page of the same build: itself, the exhibit, the scene, the core, pixi.js, lit, the fonts.",
      '^src/gallery/',
      ['^src/(gallery|exhibit|scene|core)/', ...NPM('pixi\\.js', 'lit', '@fontsource/[^/]+')],
    ),
    {
      name: 'gallery-is-a-leaf',
      comment: 'Nobody imports the gallery: it is not shipped.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/gallery/' },
      to: { path: '^src/gallery/' },
    },
    {
      name: 'src-has-five-houses',
      comment: 'Source lives in src/core, src/cli, src/scene, src/exhibit or src/gallery.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(core|cli|scene|exhibit|gallery)/' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^(test|bench|scripts)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
