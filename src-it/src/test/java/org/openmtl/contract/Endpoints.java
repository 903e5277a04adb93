package org.openmtl.contract;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openmtl.http.Unauthenticated;

/** What the resource classes of an API really offer. */
final class Endpoints {
    private Endpoints() {}

    /** Method and path, such as {@code GET /leads/{id}}, with whether it is open to callers without a token. */
    static Map<String, Boolean> of(Application api) {
        Map<String, Boolean> endpoints = new TreeMap<>();
        api.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> Arrays.stream(type.getMethods())
                        .filter(method -> !method.isBridge())
                        .forEach(method -> verbs(method)
                                .forEach(verb -> endpoints.put(
                                        verb + " " + path(type, method),
                                        method.isAnnotationPresent(Unauthenticated.class)))));
        return endpoints;
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("/+", "/");
    }
}
