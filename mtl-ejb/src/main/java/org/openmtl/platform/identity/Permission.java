package org.openmtl.platform.identity;

/** What somebody may do; a role grants a set of these within the holder's units and everything below them. */
public enum Permission {
    ACCOUNT_READ,
    ACCOUNT_WRITE,
    CONTACT_READ,
    CONTACT_WRITE,
    VISIT_READ,
    VISIT_WRITE,
    LEAD_READ,
    LEAD_WRITE,
    /** Give leads to whoever is to sell them. */
    LEAD_HAND_OVER,
    /** Say what a lead must have to go to LTC. */
    CRITERIA_WRITE,
    /** Tell what LTC made of leads. */
    OUTCOME_WRITE,
    /** Bring leads in from a file. */
    LEAD_IMPORT,
    /** Record what happened between us and the people behind leads. */
    TOUCH_WRITE,
    /** Find out which touches won leads, and read what was found out. */
    ATTRIBUTION_RUN,
    /** Learn from leads that are closed which ones will be won. */
    PREDICTION_TRAIN,
    /** Make one lead of two, and two of one again. */
    LEAD_MERGE,
    EVENT_READ,
    /** Make events and put people on their lists. */
    EVENT_WRITE,
    /** Let people in at an event. */
    EVENT_DOOR,
    /** Read forms and what was published of them. */
    FORM_READ,
    /** Make forms and publish them. */
    FORM_WRITE,
    /** Read the rules leads are scored by. */
    SCORE_MODEL_READ,
    /** Make rules for scores, activate them and have leads scored by them. */
    SCORE_MODEL_WRITE,
    /** Read what is asked of records beyond what everybody asks. */
    CUSTOM_FIELD_READ,
    /** Say what is asked of records beyond what everybody asks. */
    CUSTOM_FIELD_WRITE,
    /** Take lists out as a file. */
    EXPORT,
    /** Follow the change feed over REST. */
    FEED_READ,
    /** Push and pull from a field client. */
    SYNC,
    /** Hand in what was captured: no role grants it, whoever acts from a registered device may. */
    DELIVER,
    /** Deal with what the field brought and could not be taken as it was. */
    QUARANTINE,
    AUDIT_READ,
    CALENDAR_READ,
    /** Keep business calendars and the absences of others. */
    CALENDAR_WRITE,
    /** Teams, rules of assignment and how well deadlines are kept. */
    ASSIGNMENT_READ,
    ASSIGNMENT_WRITE,
    PEOPLE_READ,
    /** Units, people, roles, devices of others and integrations. */
    PEOPLE_ADMIN,
    /** Put forms on pages elsewhere, whose leads come to one's units. */
    WEB_FORM_WRITE,
    /** Have facts of one's units sent to other systems. */
    WEBHOOK_ADMIN,
    /** One's own profile, devices and sessions: everybody who is signed in. */
    SELF
}
