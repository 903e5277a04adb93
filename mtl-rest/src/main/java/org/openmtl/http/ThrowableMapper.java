package org.openmtl.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Turns whatever a resource throws into a problem document; what we did not expect is logged once and tells the caller nothing. */
public class ThrowableMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ThrowableMapper.class.getName());

    /** Request attribute of the failure that is noted already. */
    private static final String LOGGED = "org.openmtl.logged";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String requestId = requestId(request);
        MtlProblem refusal = Faults.refusal(thrown);
        if (refusal != null) {
            return ProblemDocument.of(refusal, requestId).response();
        }
        logOnce(thrown, requestId);
        return ProblemDocument.of(CommonProblem.INTERNAL, "It is noted under the request id", requestId)
                .response();
    }

    /** Jersey's mapper of EJBException calls this one twice: to learn whether it has an answer, and to get it. */
    private void logOnce(Throwable thrown, @Nullable String requestId) {
        if (request.getAttribute(LOGGED) == thrown) {
            return;
        }
        request.setAttribute(LOGGED, thrown);
        LogRecord entry = new LogRecord(Level.SEVERE, "unexpected failure");
        entry.setLoggerName(LOG.getName());
        entry.setThrown(thrown);
        entry.setParameters(new Object[] {Map.of("requestId", String.valueOf(requestId))});
        LOG.log(entry);
    }

    static @Nullable String requestId(HttpServletRequest request) {
        return (String) request.getAttribute(RequestGate.REQUEST_ID);
    }
}
