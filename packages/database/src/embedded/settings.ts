/** PostgreSQL settings by name; values without blanks. */
export type ServerSettings = Readonly<Record<string, string>>;

/** For data that matters: everything durable, sized for one machine shared with the server. */
export const durableSettings: ServerSettings = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_connections: "100",
  max_wal_size: "2GB",
  min_wal_size: "256MB",
  checkpoint_timeout: "15min",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};

/** For tests alone: a crash of the machine may lose everything. */
export const hastySettings: ServerSettings = {
  ...durableSettings,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  wal_level: "minimal",
  max_wal_senders: "0",
};
