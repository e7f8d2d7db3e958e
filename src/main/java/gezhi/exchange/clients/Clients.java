package gezhi.exchange.clients;

import gezhi.exchange.clients.ClientOutcome.Done;
import gezhi.exchange.clients.ClientOutcome.KeyMade;
import gezhi.exchange.clients.ClientOutcome.Reason;
import gezhi.exchange.clients.ClientOutcome.Refused;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The administrator lets programs of others connect, and shuts them out again; the auditor looks on. */
@Component
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Clients {
    private static final int HINT = 4;

    private final ClientStore store;
    private final Callers callers;
    private final Clock clock;

    Clients(ClientStore store, Callers callers, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public List<Client> list() {
        return store.list(today());
    }

    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public Optional<Client> find(UUID id) {
        return store.find(id, today());
    }

    /** Every key the client ever had, the latest first. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public List<ClientKey> keys(UUID client) {
        return store.keys(client);
    }

    /** A new client with its first key. Names are never used again, for old cases name their source. */
    public ClientOutcome register(Client.Draft draft, KeyDraft key) {
        List<Reason> wrong = wrongIn(draft);
        wrong.addAll(wrongIn(key));
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        return store.add(draft, clock.instant())
                .map(client -> make(client, key))
                .orElseGet(() -> new Refused(List.of(Reason.NAME_TAKEN)));
    }

    /** Contact and limits; the name stays, whatever the draft says. Holds within half a minute. */
    public ClientOutcome change(UUID client, Client.Draft draft) {
        Optional<Client> found = store.find(client, today());
        if (found.isEmpty()) {
            return new Refused(List.of(Reason.NO_SUCH_CLIENT));
        }
        Client.Draft named =
                new Client.Draft(found.get().name(), draft.contact(), draft.requestsAMinute(), draft.reportsAnHour());
        List<Reason> wrong = wrongIn(named);
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        return store.change(client, named) ? new Done() : new Refused(List.of(Reason.NO_SUCH_CLIENT));
    }

    /** One more key, so that a client can change over without a gap. */
    public ClientOutcome addKey(UUID client, KeyDraft key) {
        List<Reason> wrong = wrongIn(key);
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        return store.find(client, today())
                .map(found -> make(client, key))
                .orElseGet(() -> new Refused(List.of(Reason.NO_SUCH_CLIENT)));
    }

    /** From now on the key opens nothing; at once here, within half a minute on other servers. */
    public void revoke(UUID client, UUID key) {
        store.revoke(client, key, clock.instant()).ifPresent(callers::forget);
    }

    private ClientOutcome make(UUID client, KeyDraft draft) {
        String key = Callers.PREFIX + Scoped.current().city() + "_" + Secrets.token();
        store.addKey(client, Secrets.hash(key), key.substring(key.length() - HINT), draft, clock.instant());
        return new KeyMade(client, key);
    }

    private static List<Reason> wrongIn(Client.Draft draft) {
        List<Reason> wrong = new ArrayList<>();
        if (draft.name().isBlank() || draft.name().length() > Client.LONGEST_NAME) {
            wrong.add(Reason.NO_NAME);
        }
        if (draft.contact().isBlank() || draft.contact().length() > Client.LONGEST_CONTACT) {
            wrong.add(Reason.NO_CONTACT);
        }
        if (draft.requestsAMinute() < 1 || draft.requestsAMinute() > Client.MOST_REQUESTS) {
            wrong.add(Reason.BAD_REQUESTS);
        }
        if (draft.reportsAnHour() < 1 || draft.reportsAnHour() > Client.MOST_REPORTS) {
            wrong.add(Reason.BAD_REPORTS);
        }
        return wrong;
    }

    private List<Reason> wrongIn(KeyDraft key) {
        @Nullable LocalDate to = key.to();
        List<Reason> wrong = new ArrayList<>();
        if (key.grants().isEmpty()) {
            wrong.add(Reason.NO_GRANT);
        }
        if (key.lacksDesk()) {
            wrong.add(Reason.NO_DESK);
        }
        if (to != null && !to.isAfter(today())) {
            wrong.add(Reason.DATE_PAST);
        }
        return wrong;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
