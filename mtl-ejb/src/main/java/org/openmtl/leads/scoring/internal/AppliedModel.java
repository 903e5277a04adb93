package org.openmtl.leads.scoring.internal;

import java.util.UUID;

/**
 * A model that leads are scored by.
 *
 * @param name of the model, for people
 */
record AppliedModel(UUID id, String name, ScoreModel model) {}
