package org.openmtl.it.container;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;

/** All guarded beans of the product as the container knows them, and their verbs. */
@Dependent
class Facades {
    @Inject
    private BeanManager beans;

    @Any
    @Inject
    private Instance<Object> instances;

    /** A verb of a bean and how a caller reaches it. */
    record Verb(Class<?> bean, Class<?> door, Method method) {
        boolean isOpen() throws NoSuchMethodException {
            return bean.getDeclaredMethod(method.getName(), method.getParameterTypes())
                    .isAnnotationPresent(OpenToAnyone.class);
        }

        @Override
        public String toString() {
            return door.getSimpleName() + "." + method.getName();
        }
    }

    /** The classes behind the facades. */
    List<Class<?>> beanClasses() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Guarded.class))
                .filter(type -> !type.getPackage().equals(Facades.class.getPackage()))
                .distinct()
                .toList();
    }

    /** What callers inject: the facade's interface, or the class itself where only its own module calls it. */
    static Class<?> door(Class<?> bean) {
        Class<?>[] interfaces = bean.getInterfaces();
        return interfaces.length == 0 ? bean : interfaces[0];
    }

    /** How many beans the container finds for a door. */
    long candidates(Class<?> door) {
        return instances.select(door).stream().count();
    }

    List<Verb> verbs() {
        return beanClasses().stream().flatMap(Facades::verbs).toList();
    }

    private static Stream<Verb> verbs(Class<?> bean) {
        Class<?> door = door(bean);
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) || method.isAnnotationPresent(Requires.class))
                .map(method -> new Verb(bean, door, method));
    }

    /** What a call ends with, given nothing at all; null for a call that is let through. */
    @Nullable
    Throwable outcomeOf(Verb verb) throws IllegalAccessException {
        Object[] nothing = Arrays.stream(verb.method().getParameterTypes())
                .map(Facades::nothing)
                .toArray();
        verb.method().setAccessible(true);
        try {
            verb.method().invoke(instances.select(verb.door()).get(), nothing);
            return null;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
