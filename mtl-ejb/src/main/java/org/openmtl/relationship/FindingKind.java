package org.openmtl.relationship;

/** What somebody found out at a customer's. */
public enum FindingKind {
    /** Where it hurts. */
    PAIN_POINT,
    /** What a rival does or offers there. */
    COMPETITOR_FACT,
    /** What the customer wants an expert for. */
    EXPERT_REQUEST
}
