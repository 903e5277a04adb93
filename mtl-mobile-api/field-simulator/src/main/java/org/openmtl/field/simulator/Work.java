package org.openmtl.field.simulator;

import java.util.ArrayList;
import java.util.List;
import org.openmtl.field.Clock;

/** What one person does with a phone, so that each kind of operation comes up. For one thread at a time. */
final class Work {
    private static final double VISITS = 0.25;
    private static final double PLANS = 0.15;
    private static final double LEADS = 0.18;
    private static final double CONTACTS = 0.1;
    private static final double DOOR = 0.09;
    private static final double ANSWERS = 0.08;
    private static final double ACCOUNTS = 0.04;
    private static final double SECOND_THOUGHTS = 0.5;

    private final String name;
    private final Notes notes;
    private final Words words;
    private final Visiting visiting;
    private final Selling selling;
    private final Door door;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<Ledger.Portion> portions = new ArrayList<>();

    /** Work of the phone's person; all rows of it carry the mark in some field. */
    Work(String name, Notes notes, Words words, Clock clock, Pictures pictures, String mark) {
        this.name = name;
        this.notes = notes;
        this.words = words;
        this.visiting = new Visiting(notes, words, clock, pictures, mark);
        this.selling = new Selling(notes, words, mark);
        this.door = new Door(notes, words, mark);
    }

    /** Looks up what there is to work with. */
    void learn() {
        if (accounts.isEmpty()) {
            accounts.addAll(notes.all("account"));
            events.addAll(notes.all("event"));
            portions.addAll(notes.portions());
        }
        selling.learn();
        if (accounts.isEmpty()) {
            throw new SimulationFailed(
                    name + " sees no account to visit: the server needs --demo, or a territory with accounts");
        }
    }

    /** Does one thing, whatever it takes. */
    void act() {
        double dice = words.dice();
        if ((dice -= VISITS) < 0) {
            visiting.pay(words.any(accounts));
        } else if ((dice -= PLANS) < 0) {
            visiting.plan(words.any(accounts));
        } else if ((dice -= LEADS) < 0 || !selling.knowsAny()) {
            selling.capture();
        } else if ((dice -= CONTACTS) < 0) {
            selling.contact();
        } else if ((dice -= DOOR) < 0 && !events.isEmpty()) {
            door.stand(words.any(events));
        } else if ((dice -= ANSWERS) < 0) {
            answer();
        } else if ((dice -= ACCOUNTS) < 0 && !portions.isEmpty()) {
            selling.learnOf(words.any(portions));
        } else {
            thinkAgain();
        }
    }

    /** Answers what was handed over to this phone, as soon as it has heard of it. */
    private void answer() {
        String lead = notes.handedOver();
        if (lead == null) {
            selling.change();
        } else {
            selling.answer(lead);
        }
    }

    private void thinkAgain() {
        if (visiting.hasPromised() && words.happens(SECOND_THOUGHTS / 2)) {
            visiting.promiseOtherwise();
        } else if (visiting.hasReports() && words.happens(SECOND_THOUGHTS)) {
            visiting.amend();
        } else {
            selling.change();
        }
    }
}
