package org.openmtl.platform.identity.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Asks for the permission of each verb, refuses verbs that name none, then states the actor to the database. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Guard {
    @Inject
    private CurrentActor current;

    @Inject
    private ActingTransaction transaction;

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Method verb = call.getMethod();
        if (verb.isAnnotationPresent(OpenToAnyone.class)) {
            transaction.beginUnlessActing(Actor.system(verb.getName()), current.request());
        } else {
            Actor actor = allowed(verb);
            if (!verb.getAnnotation(Requires.class).opensTransactions()) {
                transaction.begin(actor, current.request());
            }
        }
        return call.proceed();
    }

    private Actor allowed(Method verb) {
        Actor actor = current.get();
        Requires requires = verb.getAnnotation(Requires.class);
        if (requires == null || Arrays.stream(requires.value()).noneMatch(actor::may)) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "None of your roles grants this: " + wanted(requires));
        }
        return actor;
    }

    private static String wanted(@Nullable Requires requires) {
        Permission[] permissions = requires == null ? new Permission[0] : requires.value();
        return permissions.length == 0 ? "nobody may" : Arrays.toString(permissions);
    }
}
