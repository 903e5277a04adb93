package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.shared.MtlProblem;

/** Finds what rows can be imported into. */
@ApplicationScoped
class Targets {
    @Any
    @Inject
    private Instance<ImportTarget> targets;

    /**
     * The target of that kind.
     *
     * @throws MtlProblem validation-failed
     */
    ImportTarget of(String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> MtlProblem.invalid("kind", "one-of", "must be one of " + kinds()));
    }

    private List<String> kinds() {
        return targets.stream().map(ImportTarget::kind).sorted().toList();
    }
}
