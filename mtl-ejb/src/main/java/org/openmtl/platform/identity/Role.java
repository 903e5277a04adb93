package org.openmtl.platform.identity;

import static org.openmtl.platform.identity.Permission.ACCOUNT_READ;
import static org.openmtl.platform.identity.Permission.ACCOUNT_WRITE;
import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;
import static org.openmtl.platform.identity.Permission.ASSIGNMENT_WRITE;
import static org.openmtl.platform.identity.Permission.ATTRIBUTION_RUN;
import static org.openmtl.platform.identity.Permission.AUDIT_READ;
import static org.openmtl.platform.identity.Permission.CALENDAR_READ;
import static org.openmtl.platform.identity.Permission.CALENDAR_WRITE;
import static org.openmtl.platform.identity.Permission.CONTACT_READ;
import static org.openmtl.platform.identity.Permission.CONTACT_WRITE;
import static org.openmtl.platform.identity.Permission.CRITERIA_WRITE;
import static org.openmtl.platform.identity.Permission.CUSTOM_FIELD_READ;
import static org.openmtl.platform.identity.Permission.CUSTOM_FIELD_WRITE;
import static org.openmtl.platform.identity.Permission.EVENT_DOOR;
import static org.openmtl.platform.identity.Permission.EVENT_READ;
import static org.openmtl.platform.identity.Permission.EVENT_WRITE;
import static org.openmtl.platform.identity.Permission.EXPORT;
import static org.openmtl.platform.identity.Permission.FEED_READ;
import static org.openmtl.platform.identity.Permission.FORM_READ;
import static org.openmtl.platform.identity.Permission.FORM_WRITE;
import static org.openmtl.platform.identity.Permission.LEAD_HAND_OVER;
import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;
import static org.openmtl.platform.identity.Permission.LEAD_MERGE;
import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.LEAD_WRITE;
import static org.openmtl.platform.identity.Permission.OUTCOME_WRITE;
import static org.openmtl.platform.identity.Permission.PEOPLE_ADMIN;
import static org.openmtl.platform.identity.Permission.PEOPLE_READ;
import static org.openmtl.platform.identity.Permission.PREDICTION_TRAIN;
import static org.openmtl.platform.identity.Permission.QUARANTINE;
import static org.openmtl.platform.identity.Permission.SCORE_MODEL_READ;
import static org.openmtl.platform.identity.Permission.SCORE_MODEL_WRITE;
import static org.openmtl.platform.identity.Permission.SELF;
import static org.openmtl.platform.identity.Permission.SYNC;
import static org.openmtl.platform.identity.Permission.TOUCH_WRITE;
import static org.openmtl.platform.identity.Permission.VISIT_READ;
import static org.openmtl.platform.identity.Permission.VISIT_WRITE;
import static org.openmtl.platform.identity.Permission.WEBHOOK_ADMIN;
import static org.openmtl.platform.identity.Permission.WEB_FORM_WRITE;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the field and what each may do. Whether a role opens customer data stands again in the table {@code platform.role}. */
public enum Role {
    FIELD(
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            CONTACT_READ,
            CONTACT_WRITE,
            VISIT_READ,
            VISIT_WRITE,
            LEAD_READ,
            LEAD_WRITE,
            SYNC,
            FORM_READ,
            EVENT_READ,
            EVENT_DOOR,
            TOUCH_WRITE,
            CALENDAR_READ,
            CUSTOM_FIELD_READ),
    SALES_MANAGER(
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            CONTACT_READ,
            CONTACT_WRITE,
            VISIT_READ,
            VISIT_WRITE,
            LEAD_READ,
            LEAD_WRITE,
            LEAD_HAND_OVER,
            LEAD_IMPORT,
            EXPORT,
            FEED_READ,
            SYNC,
            AUDIT_READ,
            PEOPLE_READ,
            FORM_READ,
            EVENT_READ,
            EVENT_DOOR,
            QUARANTINE,
            TOUCH_WRITE,
            SCORE_MODEL_READ,
            CALENDAR_READ,
            CALENDAR_WRITE,
            ASSIGNMENT_READ,
            ASSIGNMENT_WRITE,
            WEB_FORM_WRITE,
            CRITERIA_WRITE,
            OUTCOME_WRITE,
            LEAD_MERGE,
            CUSTOM_FIELD_READ),
    ANALYST(
            ACCOUNT_READ,
            CONTACT_READ,
            VISIT_READ,
            LEAD_READ,
            LEAD_IMPORT,
            EXPORT,
            FEED_READ,
            FORM_READ,
            FORM_WRITE,
            EVENT_READ,
            ATTRIBUTION_RUN,
            PREDICTION_TRAIN,
            SCORE_MODEL_READ,
            CALENDAR_READ,
            CUSTOM_FIELD_READ),
    SEGMENT_MANAGER(
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            CONTACT_READ,
            VISIT_READ,
            LEAD_READ,
            LEAD_WRITE,
            LEAD_HAND_OVER,
            LEAD_IMPORT,
            EXPORT,
            FEED_READ,
            FORM_READ,
            FORM_WRITE,
            EVENT_READ,
            TOUCH_WRITE,
            ATTRIBUTION_RUN,
            PREDICTION_TRAIN,
            SCORE_MODEL_READ,
            SCORE_MODEL_WRITE,
            CALENDAR_READ,
            CALENDAR_WRITE,
            ASSIGNMENT_READ,
            ASSIGNMENT_WRITE,
            WEB_FORM_WRITE,
            CRITERIA_WRITE,
            LEAD_MERGE,
            CUSTOM_FIELD_READ,
            CUSTOM_FIELD_WRITE),
    EVENT_MANAGER(
            ACCOUNT_READ,
            CONTACT_READ,
            CONTACT_WRITE,
            LEAD_READ,
            LEAD_WRITE,
            LEAD_IMPORT,
            EXPORT,
            FEED_READ,
            SYNC,
            FORM_READ,
            EVENT_READ,
            EVENT_WRITE,
            EVENT_DOOR,
            TOUCH_WRITE,
            CALENDAR_READ,
            WEB_FORM_WRITE,
            CUSTOM_FIELD_READ),
    QUALITY(
            ACCOUNT_READ,
            CONTACT_READ,
            VISIT_READ,
            LEAD_READ,
            EXPORT,
            FEED_READ,
            AUDIT_READ,
            FORM_READ,
            EVENT_READ,
            ATTRIBUTION_RUN,
            SCORE_MODEL_READ,
            CALENDAR_READ,
            ASSIGNMENT_READ,
            CUSTOM_FIELD_READ),
    ENABLER(),
    TRAINEE(),
    EXPERT(),
    REVIEWER(),
    /** Sees no customer data by virtue of the role. */
    ADMIN(
            PEOPLE_READ,
            PEOPLE_ADMIN,
            AUDIT_READ,
            CALENDAR_READ,
            CALENDAR_WRITE,
            WEBHOOK_ADMIN,
            CUSTOM_FIELD_READ,
            CUSTOM_FIELD_WRITE),
    /** An integration. */
    SERVICE(
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            CONTACT_READ,
            CONTACT_WRITE,
            VISIT_READ,
            LEAD_READ,
            LEAD_WRITE,
            LEAD_IMPORT,
            EXPORT,
            FEED_READ,
            EVENT_READ,
            TOUCH_WRITE,
            CALENDAR_READ,
            OUTCOME_WRITE,
            CUSTOM_FIELD_READ);

    private final Set<Permission> permissions;

    Role(Permission... granted) {
        permissions = EnumSet.of(SELF, granted);
    }

    /** Whether the role allows this within its units. */
    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
