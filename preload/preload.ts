/** Electron's only door between window and host: one invoke, one subscribe, listed channels only. */
import { contextBridge, ipcRenderer } from 'electron';
import { invokeChannels, noticeChannels, type InvokeChannel, type NoticeChannel } from '../contract/channels';
import { createKeptNotices } from './kept-notices';

const notices = createKeptNotices();
for (const channel of noticeChannels) ipcRenderer.on(channel, (_event, notice) => notices.publish(channel, notice));

const listed = <Channel extends string>(channels: readonly Channel[], channel: Channel): Channel => {
  if (!channels.includes(channel)) throw new TypeError('There is no such channel.');
  return channel;
};

contextBridge.exposeInMainWorld('desktop', {
  invoke: (channel: InvokeChannel, input: unknown, workspace: string | null) =>
    ipcRenderer.invoke(listed(invokeChannels, channel), input, workspace),
  subscribe: (channel: NoticeChannel, listener: (notice: unknown) => void) =>
    notices.subscribe(listed(noticeChannels, channel), listener),
});
