package org.openmtl.leads;

/** How somebody got into contact. */
public enum ContactChannel {
    CALL,
    MAIL,
    MEETING,
    MESSAGE
}
