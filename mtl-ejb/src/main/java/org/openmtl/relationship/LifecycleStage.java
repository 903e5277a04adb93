package org.openmtl.relationship;

/** How far an account has come with us, from stranger to advocate. */
public enum LifecycleStage {
    STRANGER,
    ACQUIRED,
    USING,
    SUCCEEDING,
    REPEATING,
    REFERRING
}
