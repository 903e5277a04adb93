package org.openmtl.architecture.planted.database;

import jakarta.persistence.EntityManager;

/** Breaks the rule that only the inside touches the database, by JPA. */
public record AsksTheEntityManager(EntityManager entities) {}
