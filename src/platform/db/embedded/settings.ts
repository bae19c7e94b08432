/**
 * Given on the command line of every start, so that a change here reaches data folders made before it.
 * It listens on a Unix socket in a private folder and nowhere else. Its log holds no statement, no parameter and no
 * message of a failed statement: those would carry children's data.
 */
export function serverSettings(socketFolder: string, fast: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '100',
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    ...(fast ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** No password: only who may enter the private socket folder can connect at all, and nothing comes by network. */
export function initdbArguments(pgData: string, fast: boolean): string[] {
  return [
    `--pgdata=${pgData}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
    ...(fast ? ['--no-sync'] : []),
  ];
}
