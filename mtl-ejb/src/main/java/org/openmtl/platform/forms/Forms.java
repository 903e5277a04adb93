package org.openmtl.platform.forms;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The way into forms. Every verb is one transaction; forms belong to no territory. */
public interface Forms {
    /** Most forms a list shows. */
    int MOST = 500;

    /**
     * Makes a form, of which nothing is published yet.
     *
     * @param values fields of {@link FormFields#NEW}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; idempotency-key-reused
     */
    FormView add(UUID id, Values values, @Nullable Once once);

    /** The newest forms. */
    List<FormView> list();

    /**
     * Publishes the next version of a form.
     *
     * @param definition members {@code questions} and, where the name changed, {@code name}
     * @param once null when the caller promised nothing
     * @return the version published, by this request or the one it repeats
     * @throws MtlProblem not-found; validation-failed, naming all that is wrong; idempotency-key-reused
     */
    int publish(UUID id, JsonObject definition, @Nullable Once once);

    /**
     * A published definition: id, v, name, questions. It is the same for ever.
     *
     * @throws MtlProblem not-found
     */
    JsonObject version(UUID id, long number);
}
