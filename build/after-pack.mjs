/** Sets every fuse of the packed Electron binary; electron-builder's own setting lacks one of the nine. */
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/** Whether each fuse is on. A fuse that a later Electron adds stops the packaging until it is decided here. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @typedef {{electronPlatformName: string, appOutDir: string, arch: number, packager: {appInfo: {productFilename: string}, executableName?: string}}} Packed */

const ARM64 = 3;

/** @param {Packed} packed the binary that carries the fuses */
export const fusedBinary = ({ electronPlatformName, appOutDir, packager }) => {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`);
  return join(appOutDir, packager.executableName ?? productFilename);
};

/** @param {Packed} packed */
export const afterPack = async (packed) => {
  await flipFuses(fusedBinary(packed), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An Apple-silicon binary does not start with a broken signature, not even before it gets its real one.
    resetAdHocDarwinSignature: packed.electronPlatformName === 'darwin' && packed.arch === ARM64,
    ...fuses,
  });
};
