package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_HAND_OVER;
import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.AnswerLead;
import org.openmtl.leads.HandOverLead;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LeadAnswer;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LogContact;
import org.openmtl.leads.Refusal;
import org.openmtl.leads.RefuseLead;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.notify.Hints;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** The hand-overs facade. */
@Stateless
@Guarded
public class HandoversBean implements Handovers {
    @Inject
    private Rows rows;

    @Inject
    private Actors actors;

    @Inject
    private Hints hints;

    @Inject
    private Watchers watchers;

    @Inject
    private Terms terms;

    @Inject
    private Winners winners;

    @Override
    @Requires(LEAD_HAND_OVER)
    public LeadView handOver(HandOverLead command) {
        Lead lead = rows.reach(Lead.class, command.id(), LEAD_HAND_OVER, command.version());
        mustBeAbleToWorkOn(lead, command.ownerId());
        OffsetDateTime now = rows.now();
        Duration answerWithin = Duration.between(now, terms.acceptBy(lead.view(), command.ownerId(), now));
        watchers.change(lead, () -> lead.handOver(command.ownerId(), answerWithin, rows.actor(), now));
        rows.write();
        hints.tell(command.ownerId());
        return lead.view();
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadAnswer accept(AnswerLead command) {
        return answer(command, lead -> {
            OffsetDateTime now = rows.now();
            lead.accept(contactWithin(lead, now), rows.actor(), now);
        });
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadAnswer refuse(RefuseLead command) {
        return answer(
                command.lead(),
                lead -> lead.refuse(command, rows.actor(), rows.now()),
                lead -> goOn(lead, command.code()));
    }

    private void goOn(Lead lead, @Nullable Refusal code) {
        LeadStage stage = code == null ? null : code.route().stage();
        if (stage != null) {
            lead.enter(stage, "refused as " + code, rows.actor(), rows.now());
        }
    }

    @Override
    @Requires(LEAD_WRITE)
    public MergeOutcome contact(LogContact command) {
        Optional<Lead> named = rows.find(Lead.class, command.id(), LEAD_WRITE);
        return rows.change(named.flatMap(winners::of).or(() -> named), lead -> {
            rows.writeBefore(lead);
            String line = line(command);
            if (!lead.hasRoomFor(line)) {
                return MergeOutcome.unfit(lead.version());
            }
            watchers.change(lead, () -> lead.contacted(command.at(), line, rows.actor(), rows.now()));
            return new MergeOutcome(MergeOutcome.State.MERGED, lead.comingVersion(), true, List.of());
        });
    }

    private Duration contactWithin(Lead lead, OffsetDateTime now) {
        UUID owner = rows.actor().personId();
        return owner == null ? Duration.ZERO : Duration.between(now, terms.contactBy(lead.view(), owner, now));
    }

    @SafeVarargs
    private LeadAnswer answer(AnswerLead command, Consumer<Lead>... steps) {
        try {
            Lead lead = reach(command);
            rows.writeBefore(lead);
            for (Consumer<Lead> step : steps) {
                watchers.change(lead, () -> step.accept(lead));
                rows.write();
            }
            return new LeadAnswer(lead.view(), null);
        } catch (MtlProblem refusal) {
            return new LeadAnswer(null, refusal);
        }
    }

    private Lead reach(AnswerLead command) {
        return command.version() == null
                ? rows.live(Lead.class, command.id(), LEAD_WRITE)
                : rows.reach(Lead.class, command.id(), LEAD_WRITE, command.version());
    }

    private void mustBeAbleToWorkOn(Lead lead, UUID ownerId) {
        if (!mayWorkOn(lead, ownerId)) {
            throw MtlProblem.invalid("ownerId", "reference", "must be a person who may work on leads of its unit");
        }
    }

    private boolean mayWorkOn(Lead lead, UUID ownerId) {
        try {
            return actors.named("person:" + ownerId).may(LEAD_WRITE, lead.unitId());
        } catch (MtlProblem unknown) {
            if (unknown.code() == CommonProblem.UNAUTHENTICATED) {
                return false;
            }
            throw unknown;
        }
    }

    private static String line(LogContact contact) {
        OffsetDateTime minute =
                contact.at().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        String what = minute + " " + contact.channel();
        return contact.note() == null ? what : what + ": " + contact.note();
    }
}
