package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.FieldOperations;
import org.openmtl.http.SplicedJson;
import org.openmtl.http.TakesDelivery;
import org.openmtl.http.WholeNumber;
import org.openmtl.platform.feed.ChangeFeed;
import org.openmtl.platform.feed.FeedPage;
import org.openmtl.platform.feed.FeedProblem;
import org.openmtl.platform.feed.SnapshotPage;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/** {@code /sync}: push, pull, bootstrap and check. */
@Path("sync")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {
    private static final String BOOTSTRAP = "/mobile/v1/sync/bootstrap";

    @Inject
    private FieldOperations operations;

    @Inject
    private ChangeFeed feed;

    @Inject
    private FieldClients clients;

    @Inject
    private Clock clock;

    /** Takes operations in. Never answers a cursor: a client's own changes come back to it by pull. */
    @POST
    @Path("push")
    @TakesDelivery
    @Consumes(MediaType.APPLICATION_JSON)
    public Response push(JsonObject body) {
        JsonArrayBuilder results = JsonValues.array();
        operations.push(PushReader.read(body)).forEach(results::add);
        JsonObject answer =
                JsonValues.object().add("now", now()).add("results", results).build();
        return answer(answer.toString().getBytes(StandardCharsets.UTF_8)).build();
    }

    /** What changed since the cursor. */
    @GET
    @Path("pull")
    public Response pull(
            @HeaderParam(FieldClients.HEADER) @Nullable String client,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("max") @Nullable String max) {
        clients.mayPull(client);
        int rows = WholeNumber.of("max", max, ChangeFeed.GREATEST_PAGE, 1, ChangeFeed.GREATEST_PAGE);
        if (cursor == null) {
            throw MtlProblem.invalid("cursor", "required", "must be given: a bootstrap ends with the first one");
        }
        FeedPage page = orResync(() -> feed.pull(cursor, rows));
        JsonObjectBuilder head = head(page.more()).add("cursor", page.cursor());
        return answer(SplicedJson.of(head.build(), "ch", page.entries())).build();
    }

    /** All rows of the territory, or of one scope, page by page. */
    @GET
    @Path("bootstrap")
    public Response bootstrap(
            @HeaderParam(FieldClients.HEADER) @Nullable String client,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("page") @Nullable String page) {
        clients.mayPull(client);
        Integer wanted = scope == null ? null : WholeNumber.of("scope", scope, 0, 0, Integer.MAX_VALUE);
        SnapshotPage rows = orResync(() -> feed.bootstrap(wanted, page));
        JsonObjectBuilder head = head(rows.next() != null);
        if (rows.cursor() != null) {
            head.add("cursor", rows.cursor());
        }
        if (rows.next() == null) {
            return answer(SplicedJson.of(head.build(), "ch", rows.entries())).build();
        }
        head.add("page", rows.next());
        return answer(SplicedJson.of(head.build(), "ch", rows.entries()))
                .header("Link", "<" + BOOTSTRAP + "?page=" + rows.next() + ">; rel=\"next\"")
                .build();
    }

    /** What a copy must come to that has everything. */
    @GET
    @Path("check")
    public Response check(@HeaderParam(FieldClients.HEADER) @Nullable String client) {
        clients.mayPull(client);
        JsonObjectBuilder kinds = JsonValues.object();
        feed.check()
                .forEach(sum -> kinds.add(
                        sum.kind(), JsonValues.object().add("n", sum.rows()).add("h", sum.hex())));
        JsonObject answer =
                JsonValues.object().add("now", now()).add("kinds", kinds).build();
        return answer(answer.toString().getBytes(StandardCharsets.UTF_8)).build();
    }

    private static <T> T orResync(Supplier<T> read) {
        try {
            return read.get();
        } catch (MtlProblem refused) {
            throw refused.code() == FeedProblem.CURSOR_EXPIRED ? refused.with(Map.of("resync", BOOTSTRAP)) : refused;
        }
    }

    private JsonObjectBuilder head(boolean more) {
        return JsonValues.object().add("now", now()).add("more", more);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Response.ResponseBuilder answer(byte[] body) {
        return Response.ok(body).header("Sync-Hint", clients.hint());
    }
}
