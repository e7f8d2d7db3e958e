package gezhi.cases;

import gezhi.cases.store.CaseReads;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out reporters' contacts, and puts down to whom. */
@Component
class Contacts {
    private final CaseReads reads;
    private final Clock clock;

    Contacts(CaseReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    public Optional<Contact> reveal(UUID caseId) {
        @Nullable UUID person = Scoped.current().person();
        Optional<Contact> contact = reads.findContact(caseId);
        if (person == null || contact.isEmpty()) {
            return Optional.empty();
        }
        reads.contactRead(caseId, person, clock.instant());
        return contact;
    }
}
