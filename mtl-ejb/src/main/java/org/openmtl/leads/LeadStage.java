package org.openmtl.leads;

import java.util.EnumSet;
import java.util.Set;

/** How far a lead has come. */
public enum LeadStage {
    /** A raised hand, unqualified. */
    INQUIRY,
    /** Marketing qualified: passes the agreed threshold. */
    MQL,
    /** Sales accepted: sales took ownership. */
    SAL,
    /** Sales qualified: a real opportunity, confirmed with the buyer. */
    SQL,
    WON,
    LOST,
    /** Not now; marketing keeps in touch. */
    NURTURING,
    /** Refused by sales, with a reason. */
    REJECTED,
    /** Will never be one. */
    DISQUALIFIED,
    /** Joined into another lead. */
    MERGED;

    /**
     * Stages that may follow. Stages may be skipped on the way to sales, as a source may learn of a deal late, but not be gone back; an
     * outcome may be corrected; what was put aside begins anew; and what was merged may be parted again. The database holds the same in
     * {@code leads.stage_move}.
     */
    public Set<LeadStage> next() {
        return switch (this) {
            case INQUIRY, NURTURING, MQL -> allBut(this);
            case SAL -> EnumSet.of(SQL, WON, LOST, NURTURING, REJECTED, DISQUALIFIED, MERGED);
            case SQL -> EnumSet.of(WON, LOST, NURTURING, REJECTED, DISQUALIFIED, MERGED);
            case WON -> EnumSet.of(SQL, LOST, MERGED);
            case LOST -> EnumSet.of(INQUIRY, NURTURING, SQL, WON, MERGED);
            case REJECTED -> EnumSet.of(INQUIRY, MQL, SAL, NURTURING, DISQUALIFIED, MERGED);
            case DISQUALIFIED -> EnumSet.of(INQUIRY, MERGED);
            case MERGED -> allBut(MERGED);
        };
    }

    /** Whether a lead in this stage may enter that one. */
    public boolean mayBecome(LeadStage other) {
        return next().contains(other);
    }

    private static Set<LeadStage> allBut(LeadStage one) {
        return EnumSet.complementOf(EnumSet.of(one));
    }
}
