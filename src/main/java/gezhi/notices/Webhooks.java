package gezhi.notices;

import gezhi.notices.WebhookOutcome.Done;
import gezhi.notices.WebhookOutcome.Reason;
import gezhi.notices.WebhookOutcome.Refused;
import gezhi.notices.WebhookOutcome.SecretMade;
import gezhi.notices.send.OutsideAddresses;
import gezhi.notices.send.Signature;
import gezhi.notices.store.WebhookStore;
import gezhi.platform.Ids;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator lets programs of others be told of what happens to cases; the auditor looks on. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Webhooks {
    private final WebhookStore store;
    private final OutsideAddresses addresses;
    private final Clock clock;

    Webhooks(WebhookStore store, OutsideAddresses addresses, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** In order of name, those that are stopped too. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    public List<Webhook> list() {
        return store.list();
    }

    /**
     * Names are used once.
     *
     * @param events empty for all; names that there are not are left out
     */
    public WebhookOutcome register(String name, String url, Set<String> events) {
        if (name.isBlank() || name.length() > Webhook.LONGEST_NAME) {
            return new Refused(Reason.NO_NAME);
        }
        if (url.length() > Webhook.LONGEST_URL) {
            return new Refused(Reason.BAD_URL);
        }
        Optional<Reason> wrong = addresses.refusal(url).map(why -> switch (why) {
            case MALFORMED -> Reason.BAD_URL;
            case PRIVATE -> Reason.PRIVATE_ADDRESS;
        });
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        Set<String> known = events.stream().filter(Routing.events()::contains).collect(Collectors.toSet());
        Webhook webhook = new Webhook(Ids.next(), name, URI.create(url).toString(), known, true, clock.instant());
        return store.add(webhook) ? secret(webhook.id()) : new Refused(Reason.NAME_TAKEN);
    }

    /** A new secret instead of the old one, which signs nothing any more from now on. */
    public WebhookOutcome renewSecret(UUID webhook) {
        return store.find(webhook).isPresent() ? secret(webhook) : new Refused(Reason.NO_SUCH_WEBHOOK);
    }

    /** Stopped, nothing is put down for it, and what waits is dropped when its turn comes. */
    public WebhookOutcome activate(UUID webhook, boolean active) {
        return store.activate(webhook, active) ? new Done() : new Refused(Reason.NO_SUCH_WEBHOOK);
    }

    private WebhookOutcome secret(UUID webhook) {
        String secret = Signature.freshSecret();
        store.putSecret(webhook, secret);
        return new SecretMade(webhook, secret);
    }
}
