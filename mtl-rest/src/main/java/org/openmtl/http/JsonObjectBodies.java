package org.openmtl.http;

import jakarta.json.JsonObject;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Where an object belongs, refuses any other JSON and nothing at all: the provider would hand over whatever it reads. */
public class JsonObjectBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (context.getType() == JsonObject.class && !(body instanceof JsonObject)) {
            throw MtlProblem.of(CommonProblem.MALFORMED, "The body must be a JSON object");
        }
        return body;
    }
}
