package org.openmtl.bench;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.field.Row;
import org.openmtl.it.phone.FieldPhone;

/** What somebody in the field does on a phone, as long as such texts are. */
final class FieldWork {
    private final FieldPhone phone;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private int number;

    FieldWork(FieldPhone phone) {
        this.phone = phone;
        phone.client().rows("account").stream().map(Row::id).forEach(accounts::add);
    }

    void visits(int count) {
        for (int i = 0; i < count; i++) {
            visit();
        }
    }

    void leads(int count) {
        for (int i = 0; i < count; i++) {
            lead();
        }
    }

    /** Changes leads taken down before. */
    void patches(int count) {
        for (int i = 0; i < count; i++) {
            phone.patch("lead", leads.get(i), "note", "Called back on number " + ++number + ", wants a demonstration");
        }
    }

    private void visit() {
        JsonObject visit = new JsonObject();
        visit.put("accountId", accounts.get(++number % accounts.size()));
        visit.put("date", "2026-11-22");
        visit.put("state", "DONE");
        visit.put("outcome", "FOLLOW_UP");
        visit.put("purpose", "Second meeting about the line in hall " + number);
        visit.put(
                "note",
                "Asked for an offer of " + number
                        + " units until the end of the month; the old supplier is late again");
        visit.put("nextStep", "Send the offer and call on day " + number);
        JsonObject place = new JsonObject();
        place.put("lat", 40.41678 + number / 1000.0);
        place.put("lon", -3.70379);
        place.put("acc", 12);
        visit.put("gps", place);
        phone.create("visit", visit);
    }

    private void lead() {
        int n = ++number;
        Visitor visitor = Visitor.next();
        JsonObject lead = new JsonObject();
        lead.put("name", visitor.name());
        lead.put("company", visitor.company());
        lead.put("jobTitle", "Head of purchasing");
        lead.put("email", visitor.email());
        lead.put("phone", visitor.phone());
        lead.put("origin", "fair");
        lead.put("note", "Saw the machine, wants prices for " + n + " pieces");
        leads.add(phone.create("lead", lead).rowId());
    }
}
