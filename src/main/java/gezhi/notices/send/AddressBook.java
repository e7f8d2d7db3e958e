package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Recipient;
import gezhi.notices.store.AddressStore;
import gezhi.notices.store.AddressStore.Address;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a recipient is at this moment; nowhere, once they want nothing any more. */
@Component
class AddressBook {
    private final AddressStore store;

    AddressBook(AddressStore store) {
        this.store = store;
    }

    Optional<String> find(Recipient recipient, Channel channel) {
        return switch (recipient.kind()) {
            case PERSON -> store.ofPerson(recipient.id(), channel).map(Address::address);
            case FOLLOWER -> store.ofCase(recipient.id(), channel).map(Address::address);
            case WEBHOOK -> Optional.of(recipient.id().toString());
        };
    }
}
