package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.SplicedJson;
import org.openmtl.http.WholeNumber;
import org.openmtl.platform.feed.ChangeFeed;
import org.openmtl.platform.feed.FeedPage;
import org.openmtl.platform.feed.FeedProblem;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/** {@code /changes}: the back office's door to the change feed. */
@Path("changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {
    private static final int USUAL_LIMIT = 100;

    @Inject
    private ChangeFeed feed;

    /** What changed since the cursor; without one, since the oldest entry kept. */
    @GET
    public byte[] changes(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        FeedPage page = read(cursor, WholeNumber.of("limit", limit, USUAL_LIMIT, 1, ChangeFeed.GREATEST_PAGE));
        return SplicedJson.of(
                JsonValues.object()
                        .add("next", page.cursor())
                        .add("more", page.more())
                        .build(),
                "items",
                page.entries());
    }

    private FeedPage read(@Nullable String cursor, int limit) {
        try {
            return feed.changes(cursor, limit);
        } catch (MtlProblem refused) {
            throw refused.code() == FeedProblem.CURSOR_EXPIRED
                    ? refused.with(Map.of("resync", "/api/v1/changes"))
                    : refused;
        }
    }
}
