package org.openmtl.platform.forms;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
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
     * @throws MtlProblem validation-failed
     */
    FormView add(UUID id, Values values);

    /** The newest forms. */
    List<FormView> list();

    /**
     * Publishes the next version of a form.
     *
     * @param definition members {@code questions} and, where the name changed, {@code name}
     * @return the version published
     * @throws MtlProblem not-found; validation-failed, naming all that is wrong
     */
    int publish(UUID id, JsonObject definition);

    /**
     * A published definition: id, v, name, questions. It is the same for ever.
     *
     * @throws MtlProblem not-found
     */
    JsonObject version(UUID id, long number);
}
