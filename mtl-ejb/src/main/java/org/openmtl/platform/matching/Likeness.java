package org.openmtl.platform.matching;

/** A thing two parties may have in common. */
public enum Likeness {
    /** One e-mail address. */
    SAME_EMAIL,

    /** One phone number, which may be a switchboard's. */
    SAME_PHONE,

    /** One e-mail address that very many have. */
    SHARED_EMAIL,

    /** One phone number that very many have. */
    SHARED_PHONE,

    /** One company, whatever its legal form and script of writing. */
    SAME_COMPANY,

    /** One domain of e-mail or website that is a company's own. */
    SAME_DOMAIN,

    /** Names that differ by no more than a mistake of writing, their order or their script. */
    SIMILAR_NAME,

    /** One name is a part of the other, or has initials in place of words. */
    ABBREVIATED_NAME,

    /** One of the names is unknown. */
    UNKNOWN_NAME
}
