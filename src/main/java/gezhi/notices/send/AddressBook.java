package gezhi.notices.send;

import gezhi.notices.Webhook;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Recipient;
import gezhi.notices.store.AddressStore;
import gezhi.notices.store.AddressStore.Address;
import gezhi.notices.store.WebhookStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a recipient is at this moment; nowhere, once they want nothing any more. */
@Component
class AddressBook {
    private final AddressStore store;
    private final WebhookStore webhooks;

    AddressBook(AddressStore store, WebhookStore webhooks) {
        this.store = store;
        this.webhooks = webhooks;
    }

    Optional<String> find(Recipient recipient, Channel channel) {
        return switch (recipient.kind()) {
            case PERSON -> store.ofPerson(recipient.id(), channel).map(Address::address);
            case FOLLOWER -> store.ofCase(recipient.id(), channel).map(Address::address);
            case WEBHOOK ->
                webhooks.find(recipient.id()).filter(Webhook::active).map(Webhook::url);
        };
    }
}
