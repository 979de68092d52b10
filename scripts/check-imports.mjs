// Runs dependency-cruiser over src; finding no module at all is a failure, not a green result.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['src'], { ...options, outputType: 'json' });
/** @type {import('dependency-cruiser').ICruiseResult} */
const result = typeof output === 'string' ? JSON.parse(output) : output;
const rules = options.ruleSet?.forbidden ?? [];
const own = result.modules.filter((module) => module.source.startsWith('src/'));

for (const { from, to, rule, cycle } of result.summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name)] : [from, to];
  const reason = rules.find(({ name }) => name === rule.name)?.comment ?? '';
  console.error(`${way.join(' → ')}: ${rule.name}. ${reason}`);
}
if (own.length === 0) console.error('No module of src was read: the rules were not checked.');
const problems = result.summary.violations.length;
console.log(
  `${own.length} modules, ${result.summary.totalDependenciesCruised ?? 0} imports, ${problems} problems.`,
);
process.exitCode = own.length > 0 && problems === 0 ? 0 : 1;
