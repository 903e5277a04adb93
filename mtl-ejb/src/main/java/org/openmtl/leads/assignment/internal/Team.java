package org.openmtl.leads.assignment.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who sell together, in the order in which it is their turn. */
record Team(UUID id, List<Member> members) {
    /**
     * One of them.
     *
     * @param weight share of the leads, at least 1
     * @param capacity most open leads, null for any number
     * @param territories such as {@code DE} or {@code DE/München}; none for everywhere
     */
    record Member(UUID person, int weight, @Nullable Integer capacity, List<String> territories) {
        private static final int CITY = 2;

        /** How narrowly a territory of theirs fits: 2 for the city, 1 for the country, 0 for everywhere, −1 for not at all. */
        int fit(LeadFacts lead) {
            String country = lead.fact("country");
            String city = country + "/" + lead.fact("city");
            if (lead.fact("city") != null && covers(city)) {
                return CITY;
            }
            if (country != null && covers(country)) {
                return 1;
            }
            return territories.isEmpty() ? 0 : -1;
        }

        private boolean covers(String place) {
            String wanted = place.toLowerCase(Locale.ROOT);
            return territories.stream()
                    .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(wanted));
        }
    }
}
