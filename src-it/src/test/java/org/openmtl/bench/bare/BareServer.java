package org.openmtl.bench.bare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/** Undertow and JDBC: captures and lists rows of one plain table. A process of its own. */
public final class BareServer {
    /** Environment variable with the password of the database. */
    public static final String PASSWORD = "BARE_PASSWORD";

    private static final int CONNECTIONS = 16;

    private BareServer() {}

    /** Serves until it is killed; takes its port, the JDBC URL and the database's user. */
    public static void main(String[] arguments) {
        BareLeads leads = new BareLeads(pool(arguments[1], arguments[2]));
        RoutingHandler routes = new RoutingHandler()
                .post("/leads", answering(201, (body, query) -> leads.capture(body)))
                .get("/leads", answering(200, (body, query) -> leads.list(query)));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setHandler(new BlockingHandler(routes))
                .build()
                .start();
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(System.getenv(PASSWORD));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static HttpHandler answering(int status, Answering answering) {
        return exchange -> {
            byte[] body = exchange.getInputStream().readAllBytes();
            String answer = answering.answer(body, exchange.getQueryString());
            exchange.setStatusCode(status);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender().send(answer, StandardCharsets.UTF_8);
        };
    }

    private interface Answering {
        String answer(byte[] body, String query) throws Exception;
    }
}
