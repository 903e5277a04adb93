package org.openmtl.platform.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, an integration, or the system itself.
 *
 * @param key how audit names the actor: {@code person:<id>}, {@code service:<id>}, {@code job:<name>} or {@code system}
 * @param personId the person, null for integrations and the system
 * @param deviceId the field installation the person speaks from, null for none
 * @param name what people call the actor
 * @param homeUnit unit that new rows belong to when nothing else says, null for an actor without a role
 * @param reach units each role reaches, from the holder's unit downwards
 */
public record Actor(
        String key,
        @Nullable UUID personId,
        @Nullable UUID deviceId,
        String name,
        @Nullable UUID homeUnit,
        Map<Role, Set<UUID>> reach) {
    /** Takes its own copy of the reach. */
    public Actor {
        Map<Role, Set<UUID>> copy = new EnumMap<>(Role.class);
        reach.forEach((role, units) -> copy.put(role, Set.copyOf(units)));
        reach = Map.copyOf(copy);
    }

    /** The system at work for nobody in particular, such as a timer; territory is everything, permissions are not asked. */
    public static Actor system(String job) {
        return new Actor("job:" + job, null, null, job, null, Map.of());
    }

    /** Whether the system itself acts, which needs nobody's permission. */
    public boolean isSystem() {
        return key.startsWith("job:") && personId == null;
    }

    /**
     * Whether any of the actor's roles allows this somewhere. What was captured must be able to leave a device whatever became of the
     * roles meanwhile: where it may go, each verb behind asks for itself.
     */
    public boolean may(Permission permission) {
        return isSystem()
                || (permission == Permission.DELIVER && deviceId != null)
                || reach.keySet().stream().anyMatch(role -> role.grants(permission));
    }

    /** Whether one of the actor's roles allows this in that unit. */
    public boolean may(Permission permission, UUID unitId) {
        return isSystem() || units(permission).contains(unitId);
    }

    /** Units where the actor's roles allow this; empty for none. */
    public Set<UUID> units(Permission permission) {
        return reach.entrySet().stream()
                .filter(held -> held.getKey().grants(permission))
                .flatMap(held -> held.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
