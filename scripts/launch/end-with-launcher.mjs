// Loaded into the server before anything else. When the launcher is gone, however it went, the server is asked to
// stop as if somebody had pressed Ctrl-C: it then stops the database too.
if (process.connected) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Watching for the launcher must not by itself keep the server running.
  process.channel.unref();
}

// Nobody reading any more what it prints is no reason to fall over half-way through stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
