package org.openmtl.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openmtl.platform.identity.Guarded;

/** Follows the methods of a JAX-RS resource to where they end. */
final class ResourceMethods {
    private ResourceMethods() {}

    /** Methods that answer requests, declared or inherited. */
    static Stream<JavaMethod> of(JavaClass resource) {
        return resource.getAllMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** Whether a method calls a guarded facade: itself, or through methods of its own class and its superclasses. */
    static boolean reachFacade(JavaClass resource, JavaMethod start) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(start));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit method = open.pop();
            if (!seen.add(method)) {
                continue;
            }
            if (uses(method).anyMatch(use -> isGuarded(use.getTargetOwner()))) {
                return true;
            }
            uses(method).flatMap(use -> implementations(resource, use)).forEach(open::push);
        }
        return false;
    }

    /** Calls, and references such as {@code this::list} that somebody else will call. */
    private static Stream<JavaCodeUnitAccess<?>> uses(JavaCodeUnit method) {
        return Stream.concat(method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream());
    }

    /** An abstract method called in the superclass means the one of this very resource. */
    private static Stream<JavaMethod> implementations(JavaClass resource, JavaCodeUnitAccess<?> call) {
        if (!resource.isAssignableTo(call.getTargetOwner().getName())) {
            return Stream.empty();
        }
        return resource.getAllMethods().stream()
                .filter(method -> method.getName().equals(call.getName()))
                .filter(method -> method.getRawParameterTypes().size()
                        == call.getTarget().getRawParameterTypes().size());
    }

    private static boolean isGuarded(JavaClass type) {
        return type.isInterface()
                && type.getAllSubclasses().stream().anyMatch(bean -> bean.isAnnotatedWith(Guarded.class));
    }
}
