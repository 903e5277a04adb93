package org.openmtl.platform.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.openmtl.platform.mail.Mail;
import org.openmtl.platform.mail.MailAddresses;
import org.openmtl.platform.mail.MailMessage;
import org.openmtl.platform.sql.Sql;

/** Writes mail down; it is sent when the transaction that gave cause for it is through. */
@ApplicationScoped
class WrittenMail implements Mail {
    private static final String WRITE =
            "INSERT INTO platform.mail (id, recipient, subject, text, html) VALUES (?, ?, ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private MailSettings settings;

    @Override
    public boolean isOn() {
        return settings.server().isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void send(MailMessage message) {
        String to = MailAddresses.deliverable(message.to()).orElseThrow();
        sql.run(WRITE, message.id(), to, message.subject(), message.text(), message.html());
    }
}
