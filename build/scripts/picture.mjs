/** `npm run picture`: draws which folder imports which into docs/architecture.md; `--check` only says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import boundaries from '../dependency-cruiser.mjs';
import { projectRoot } from './ensure-built.mjs';

/** @typedef {{readonly source: string, readonly dependencies: readonly {readonly resolved: string}[]}} CruisedModule */

const page = join(projectRoot, 'docs/architecture.md');
const parts = ['domain', 'contract', 'main', 'preload', 'renderer'];
const divided = ['main', 'renderer'];
const begin = '<!-- picture: begin -->';
const end = '<!-- picture: end -->';

/** @param {string} path @returns {string} */
const partOf = (path) => path.split('/')[0] ?? '';

/**
 * The folder that a file stands in within a part; the few files at its top are the hosts, or the way to them.
 * @param {string} path
 */
const boxOf = (path) => {
  const [part = '', folder = '', ...rest] = path.split('/');
  return `${part}/${rest.length > 0 ? folder : '*.ts'}`;
};

/** Modules of one part, or arrows between all parts. @typedef {readonly (readonly [string, string])[]} Arrows */

/**
 * @param {readonly CruisedModule[]} modules
 * @param {(path: string) => string} place
 * @returns {Arrows}
 */
const arrowsBetween = (modules, place) => {
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => parts.includes(partOf(resolved)))
      .map(({ resolved }) => `${place(source)} ${place(resolved)}`),
  );
  return [...new Set(arrows)].sort().map((arrow) => {
    const [from = '', to = ''] = arrow.split(' ');
    return /** @type {const} */ ([from, to]);
  });
};

/** @param {Arrows} arrows @param {string} from @param {string} to @param {ReadonlySet<string>} seen @returns {boolean} */
const leadsTo = (arrows, from, to, seen = new Set()) =>
  arrows.some(
    ([start, next]) =>
      start === from && !seen.has(next) && (next === to || leadsTo(arrows, next, to, new Set([...seen, next]))),
  );

/** Leaves out, one by one, what the other arrows say already, so that the layers show. @param {Arrows} arrows @returns {Arrows} */
const reduced = (arrows) =>
  arrows.reduce((kept, arrow) => {
    const others = kept.filter((other) => other !== arrow);
    return leadsTo(others, arrow[0], arrow[1]) ? others : kept;
  }, arrows);

/** @param {string} box */
const nodeOf = (box) => box.replaceAll(/[^a-z]/g, '_');

/** @param {Arrows} arrows @param {string} indent */
const drawn = (arrows, indent) => arrows.map(([from, to]) => `${indent}${nodeOf(from)} --> ${nodeOf(to)}`);

/**
 * Every part as a frame with its folders. Small files at the top of a part are used from everywhere below it, so arrows to
 * them would hide the layers.
 * @param {readonly CruisedModule[]} modules
 * @param {string} part
 */
const frame = (modules, part) => {
  const inside = arrowsBetween(modules, boxOf).filter(
    ([from, to]) => partOf(from) === part && partOf(to) === part && from !== to && !to.endsWith('/*.ts'),
  );
  const boxes = [...new Set(inside.flat())].sort();
  if (!divided.includes(part)) return [`  ${part}`];
  return [
    `  subgraph ${part}`,
    ...boxes.map((box) => `    ${nodeOf(box)}["${box}"]`),
    ...drawn(reduced(inside), '    '),
    '  end',
  ];
};

/** @param {readonly CruisedModule[]} modules @returns {string} Mermaid text */
const mermaid = (modules) => {
  const between = arrowsBetween(modules, partOf).filter(([from, to]) => from !== to);
  return [
    '```mermaid',
    'flowchart TD',
    ...parts.flatMap((part) => frame(modules, part)),
    ...drawn(reduced(between), '  '),
    '```',
  ].join('\n');
};

/** @returns {Promise<string>} the page with the picture as the imports are now */
const currentPage = async () => {
  const { enhancedResolveOptions, ...options } = boundaries.options ?? {};
  const { output } = await cruise(parts, { ...options, baseDir: projectRoot }, enhancedResolveOptions);
  if (typeof output === 'string') throw new Error(output);
  const text = readFileSync(page, 'utf8');
  const [before = '', after = ''] = [text.split(begin)[0], text.split(end)[1]];
  return `${before}${begin}\n\n${mermaid(output.modules)}\n\n${end}${after}`;
};

const wanted = await currentPage();
if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else if (readFileSync(page, 'utf8') !== wanted) {
  process.stderr.write('docs/architecture.md shows other imports than there are: run `npm run picture`.\n');
  process.exitCode = 1;
}
