package org.openmtl.leads;

import jakarta.json.JsonObject;
import java.util.UUID;

/** Adds to the evidence that goes along with a lead when it is handed over to LTC; implemented by beans of modules above. */
public interface EvidenceSource {
    /** Member of the evidence that it fills, such as {@code score}. */
    String name();

    /** What is known of the lead now; acceptance criteria may ask for any of it. */
    JsonObject evidence(UUID leadId);
}
