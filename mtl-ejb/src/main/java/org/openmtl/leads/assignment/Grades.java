package org.openmtl.leads.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows the grades of leads, such as A1; implemented by whoever scores them. */
public interface Grades {
    /** By lead; one without a grade is not there. */
    Map<UUID, String> of(Collection<UUID> leads);
}
