package org.openmtl.architecture.planted.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks the rule that entities stay inside. */
@Entity
public class SeenByEverybody {
    @Id
    private long id;

    long id() {
        return id;
    }
}
