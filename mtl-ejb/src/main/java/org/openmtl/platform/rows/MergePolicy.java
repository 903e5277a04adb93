package org.openmtl.platform.rows;

/** Who wins when a field was changed here after the version somebody edited. */
public enum MergePolicy {
    /** What stands here stays: fields that the company governs. */
    SERVER_WINS("server-wins"),
    /** What arrives last stays. */
    LAST_WINS("last-wins"),
    /** Both texts stay, one below the other. */
    KEEP_BOTH("keep-both"),
    /** No is stronger than never asked, and that is stronger than yes. */
    MORE_RESTRICTIVE("more-restrictive");

    private final String code;

    MergePolicy(String code) {
        this.code = code;
    }

    /** How answers name it. */
    public String code() {
        return code;
    }
}
