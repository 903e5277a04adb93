package org.openmtl.leads.attribution;

/** How a conversion is divided among the touches before it. */
public enum AttributionModel {
    FIRST,
    LAST,
    /** All the same. */
    LINEAR,
    /** 40 % the first, 40 % the last, 20 % the rest. */
    U_SHAPED,
    /** 30 % the first, 30 % the one that made the lead, 30 % the one that made the opportunity, 10 % the rest. */
    W_SHAPED,
    /** 22.5 % the first, the one that made the lead, the one that made the opportunity and the one that closed it, 10 % the rest. */
    FULL_PATH,
    /** Half as much for each half-life before the conversion. */
    TIME_DECAY,
    /** What a channel adds to all coalitions of the others, on average. */
    SHAPLEY,
    /** How many conversions fewer there would be without a channel, by a Markov chain of the channels. */
    MARKOV
}
