// Loaded before the server: when the launcher dies without a word, stop as if asked to.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
