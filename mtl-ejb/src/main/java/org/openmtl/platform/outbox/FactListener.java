package org.openmtl.platform.outbox;

import java.util.List;

/** Wants to know of facts; implemented by a bean of the module that does something about them. */
public interface FactListener {
    /** Stable name, at most 40 characters; what waits for a listener waits under it. */
    String name();

    /** Whether it wants to hear facts of this type. Asked when one is appended. */
    boolean wants(String type);

    /**
     * Does something about facts, in a transaction of its own in which the system acts. No two of them are about the same subject. A fact
     * may come again after a crash, so what is done about it must be recognised by the fact's id. When this throws, nothing of the
     * transaction remains, and each of the facts is brought again, alone: those that fail alone come later and later, at last once an hour.
     */
    void hear(List<PublishedFact> facts);
}
