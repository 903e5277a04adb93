package org.openmtl.leads.attribution;

/** What conversions are divided among. */
public enum Dimension {
    CHANNEL,
    CAMPAIGN,
    CONTENT
}
