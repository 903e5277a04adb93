package org.openmtl.relationship;

/** Role of a contact in the buying centre. */
public enum BuyingRole {
    INITIATOR,
    USER,
    INFLUENCER,
    DECIDER,
    BUYER,
    GATEKEEPER
}
