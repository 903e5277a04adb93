package org.openmtl.it.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmtl.http.Unauthenticated;

/** Every endpoint there is, read from the resource classes of both applications: a new one is in the matrices by existing. */
final class Endpoints {
    private static final List<Endpoint> ALL = new ClassFileImporter()
            .importPackages("org.openmtl.rest", "org.openmtl.mobile").stream()
                    .filter(type -> type.isAnnotatedWith(ApplicationPath.class))
                    .map(JavaClass::reflect)
                    .flatMap(Endpoints::ofApplication)
                    .toList();

    private Endpoints() {}

    static Stream<Endpoint> all() {
        return ALL.stream();
    }

    static Stream<Endpoint> closed() {
        return all().filter(endpoint -> !endpoint.isOpen());
    }

    static Stream<Endpoint> withId() {
        return closed().filter(Endpoint::hasId);
    }

    /** Whatever shows many things at once: lists, feeds, exports. */
    static Stream<Endpoint> lists() {
        return closed().filter(endpoint -> endpoint.isRead() && !endpoint.hasId());
    }

    private static Stream<Endpoint> ofApplication(Class<?> application) {
        String root = application.getAnnotation(ApplicationPath.class).value();
        return instance(application).getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(resource -> ofResource(root, resource));
    }

    private static Application instance(Class<?> application) {
        try {
            return (Application) application.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException unusual) {
            throw new IllegalStateException(unusual);
        }
    }

    private static Stream<Endpoint> ofResource(String root, Class<?> resource) {
        String path = root + "/" + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge())
                .flatMap(method ->
                        httpMethod(method)
                                .map(verb -> new Endpoint(verb, path + subPath(method), isOpen(method)))
                                .stream());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String subPath(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(Unauthenticated.class);
    }
}
