package org.openmtl.launcher.postgres;

/** The settings of the embedded cluster, written anew at each start; the operator's own belong into {@code custom.conf} beside it. */
final class ClusterSettings {

    static final String FILE = "openmtl.conf";

    private static final String TEXT = """
            # Written by OpenMTL at each start. Your own settings: custom.conf, in this directory.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'

            # What was answered with success must survive a power failure.
            synchronous_commit = on
            max_prepared_transactions = 0

            # No request holds locks while nobody works on it.
            idle_in_transaction_session_timeout = '30s'

            # Sized to share a small machine with the application. Queries are short: compiling them costs more than it saves.
            shared_buffers = '256MB'
            jit = off
            random_page_cost = 1.1
            timezone = 'UTC'

            # One file per weekday. No values of rows in it: they are personal data.
            logging_collector = on
            log_directory = '%s'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'
            log_error_verbosity = terse
            log_min_error_statement = panic

            include_if_exists = 'custom.conf'
            """;

    private ClusterSettings() {}

    static String text(int port, PostgresFiles files) {
        return TEXT.formatted(port, files.logs().toString().replace('\\', '/').replace("'", "''"));
    }
}
