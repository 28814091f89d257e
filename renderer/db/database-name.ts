/** The name of a workspace's database: several workspaces live at one origin. */
export const databaseName = (workspace: string): string => `coterm-${workspace}`;
