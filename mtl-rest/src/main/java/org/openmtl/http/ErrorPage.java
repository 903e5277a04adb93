package org.openmtl.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Answers what fails outside the APIs, such as an unknown path, with the same problem document. */
@WebServlet(urlPatterns = "/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MtlProblem problem = problem(request);
        ProblemDocument.of(problem, RequestGate.identify(request, response)).write(response);
    }

    private static MtlProblem problem(HttpServletRequest request) {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        MtlProblem refusal = thrown == null ? null : Faults.refusal(thrown);
        if (refusal == null) {
            refusal = ofStatus((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        }
        return refusal;
    }

    private static MtlProblem ofStatus(@Nullable Integer status) {
        int shown = status == null ? CommonProblem.NOT_FOUND.status() : status;
        MtlProblem refusal = Faults.refusal(new WebApplicationException(shown));
        return refusal == null ? MtlProblem.of(CommonProblem.INTERNAL, "It is noted under the request id") : refusal;
    }
}
