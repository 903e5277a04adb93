package org.openmtl.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.openmtl.launcher.StartFailure;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A way into a database.
 *
 * @param url JDBC URL
 * @param user role
 * @param password the role's password
 */
public record Login(String url, String user, String password) {

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    /** Opens a connection; the caller closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "openmtl-launcher");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new StartFailure("not a PostgreSQL URL: " + url);
        }
        return connection;
    }

    /** The same for a library that opens connections itself. */
    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The same database, another role. */
    public Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
