package org.openmtl.it.access;

import org.awaitility.Awaitility;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;

/** Things that come of others, for the matrices to have one of each. */
final class Specimens {
    private Specimens() {}

    /** Has two leads of somebody's become one. */
    static void merge(MtlSystem mtl, String username, String manager) {
        String winner = RowKind.LEAD.make(mtl, username).id();
        String loser = RowKind.LEAD.make(mtl, username).id();
        mtl.as(manager)
                .post("/api/v1/leads/" + winner + "/merge", Json.object("loser", loser))
                .expect(200);
    }

    /** Has somebody find that two leads of somebody's are alike. */
    static void pair(MtlSystem mtl, String username, String manager) {
        String email = Companies.email();
        mtl.leads(username).create("name", "Ana Ruiz", "email", email);
        mtl.leads(username).create("name", "Ana Ruiz", "email", email);
        String search = mtl.as(manager)
                .post("/api/v1/duplicate-searches", "")
                .expect(202)
                .json()
                .get("id")
                .asText();
        Awaitility.await()
                .until(() -> mtl.as(manager)
                        .get("/api/v1/duplicate-searches/" + search)
                        .json()
                        .get("state")
                        .asText()
                        .equals("DONE"));
    }
}
