/** The project's own files, for tests that read them all. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root';

export interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const sourceFolders = ['domain', 'contract', 'main', 'preload', 'renderer'] as const;

const isFile = (path: string): boolean => statSync(join(projectRoot, path)).isFile();

/** Paths of all files below a folder of the project. */
export const pathsBelow = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(isFile);

export const readSource = (path: string): SourceFile => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') });

/** TypeScript files of the parts that ship. */
export const shippedSources = (): readonly SourceFile[] =>
  sourceFolders.flatMap((folder) =>
    pathsBelow(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map(readSource),
  );
