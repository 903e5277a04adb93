package org.openmtl.leads.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.Lookalike;

/** Who has the e-mail addresses and phone numbers of some new leads already. */
final class Lookalikes {
    private static final int MOST = 5;

    private final Map<String, List<Lookalike>> byEmail = new HashMap<>();
    private final Map<String, List<Lookalike>> byPhone = new HashMap<>();

    /** Notes somebody; beyond a few for one value nobody reads more. */
    void know(Lookalike other, String value) {
        List<Lookalike> same =
                (other.match().equals("email") ? byEmail : byPhone).computeIfAbsent(value, first -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(other);
        }
    }

    void know(Lead lead) {
        if (lead.email() != null) {
            know(new Lookalike("lead", lead.id(), "email"), lead.email());
        }
        if (lead.phone() != null) {
            know(new Lookalike("lead", lead.id(), "phone"), lead.phone());
        }
    }

    List<Lookalike> of(Lead lead) {
        List<Lookalike> all = new ArrayList<>(same(byEmail, lead.email()));
        all.addAll(same(byPhone, lead.phone()));
        return all;
    }

    private static List<Lookalike> same(Map<String, List<Lookalike>> by, @Nullable String value) {
        return value == null ? List.of() : by.getOrDefault(value, List.of());
    }
}
