/**
 * Loaded before a long-running process that the launcher starts: if the launcher disappears without a word (killed
 * hard), the process stops cleanly by itself instead of keeping the port and the data folder.
 */
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
