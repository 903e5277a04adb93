package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {
    private final MemoryStore inner = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();

    @Test
    void aClientWorksOnASealedStoreAsOnAnyOtherAndNobodyElseReadsIt() throws Exception {
        ModelServer server = new ModelServer();
        server.office.write("lead", "l1", 1, "name", "Ana Ruiz");
        FieldClient client = Phones.client(server, SealedStore.open(inner, vault, "field1"), vault);
        client.signIn("field1", "secret");
        client.sync();
        client.create("lead", "l2", Phones.fields("name", "Eva Ruiz"), List.of());

        client = Phones.client(server, SealedStore.open(inner, vault, "field1"), vault);
        assertThat(client.rows("lead")).hasSize(2);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).hasSize(2);

        for (String table : List.of(Tables.ROWS, Tables.META, Tables.ECHO)) {
            assertThat(Tables.all(inner, table).values())
                    .noneMatch(text -> text.contains("Ruiz") || text.contains("{"));
        }
    }

    @Test
    void whatIsPutInThePlaceOfSomethingElseIsFoundOut() {
        Store store = SealedStore.open(inner, vault, "field1");
        store.commit(new Change().put("t", "one", "1").put("t", "two", "2"));
        inner.commit(new Change().put("t", "two", String.valueOf(inner.get("t", "one"))));
        assertThat(store.get("t", "one")).isEqualTo("1");
        assertThatThrownBy(() -> store.get("t", "two")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aStoreWhoseKeyWasLostIsNotTakenForAnEmptyOne() {
        SealedStore.open(inner, vault, "field1").commit(new Change().put(Tables.META, "cursor", "c1"));
        assertThatThrownBy(() -> SealedStore.open(inner, new MemoryVault(), "field1"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(inner.count(Tables.META)).isEqualTo(1);
    }

    @Test
    void theKeyGoesFirst() {
        CrashingStore dying = new CrashingStore();
        SealedStore store = SealedStore.open(dying, vault, "field1");
        store.commit(new Change().put(Tables.META, "cursor", "c1").put(Tables.ROWS, "lead/l1", "Ana"));
        dying.crashAtCommit = 1;
        String before = vault.read("data-key.field1");

        assertThatThrownBy(store::wipe).isInstanceOf(CrashingStore.Crash.class);

        assertThat(dying.count(Tables.ROWS)).isEqualTo(1);
        assertThat(vault.read("data-key.field1")).isNotEqualTo(before);
        SealedStore again = SealedStore.open(dying, vault, "field1");
        assertThat(again.count(Tables.ROWS)).isZero();
        again.commit(new Change().put(Tables.ROWS, "lead/l2", "Eva"));
        assertThat(SealedStore.open(dying, vault, "field1").get(Tables.ROWS, "lead/l2"))
                .isEqualTo("Eva");
    }
}
