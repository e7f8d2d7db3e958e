package gezhi.notices.send;

import gezhi.cases.Surroundings;
import gezhi.notices.Webhook;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Recipient;
import gezhi.notices.store.AddressStore;
import gezhi.notices.store.AddressStore.Address;
import gezhi.notices.store.WatcherStore;
import gezhi.notices.store.WatcherStore.Watcher;
import gezhi.notices.store.WebhookStore;
import gezhi.platform.scope.Scoped;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a recipient is at this moment; nowhere, once they want nothing any more, or, for a watcher, once the public does not see the case. */
@Component
class AddressBook {
    private final AddressStore store;
    private final WebhookStore webhooks;
    private final WatcherStore watchers;
    private final Surroundings cases;
    private final NoticeSettings settings;

    AddressBook(
            AddressStore store,
            WebhookStore webhooks,
            WatcherStore watchers,
            Surroundings cases,
            NoticeSettings settings) {
        this.store = store;
        this.webhooks = webhooks;
        this.watchers = watchers;
        this.cases = cases;
        this.settings = settings;
    }

    /** @param link the secret one of the case that is followed, or that by which a watcher confirms and stops; empty for all others */
    record Destination(String address, String link) {}

    Optional<Destination> find(Recipient recipient, Channel channel) {
        return switch (recipient.kind()) {
            case PERSON -> store.ofPerson(recipient.id(), channel).map(AddressBook::ofPerson);
            case FOLLOWER -> store.ofCase(recipient.id(), channel).map(this::ofFollower);
            case WATCHER ->
                watchers.find(recipient.id())
                        .filter(watcher -> cases.find(watcher.number()).isPresent())
                        .map(this::ofWatcher);
            case WEBHOOK ->
                webhooks.find(recipient.id())
                        .filter(Webhook::active)
                        .map(webhook -> new Destination(webhook.url(), ""));
        };
    }

    private static Destination ofPerson(Address address) {
        return new Destination(address.address(), "");
    }

    private Destination ofWatcher(Watcher watcher) {
        String page = "/around/follow/" + Scoped.current().city() + "/" + watcher.token();
        return new Destination(watcher.address(), settings.link(page));
    }

    private Destination ofFollower(Address address) {
        return new Destination(address.address(), settings.link("/f/" + address.token()));
    }
}
