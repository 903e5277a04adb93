package org.openmtl.http;

import java.util.Map;

/**
 * A filled-in form, sent as JSON or as browsers send forms.
 *
 * @param fields by name, each given once
 */
public record SubmittedFields(Map<String, String> fields) {
    /** Takes its own copy. */
    public SubmittedFields {
        fields = Map.copyOf(fields);
    }
}
