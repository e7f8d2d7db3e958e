package gezhi.notices;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Letter;
import gezhi.notices.model.Recipient;
import gezhi.notices.model.Words;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.notices.send.Couriers;
import gezhi.notices.store.AddressStore;
import gezhi.notices.store.AddressStore.Address;
import gezhi.notices.store.OutgoingStore;
import gezhi.notices.store.OutgoingStore.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts down what is to be sent by e-mail and text message, to those who have asked for it; nothing where the channel is not set up. */
@Component
class TellingOutside implements Way {
    private final AddressStore addresses;
    private final OutgoingStore store;
    private final NoticeRulebooks books;
    private final Phrasing phrasing;
    private final Couriers couriers;

    TellingOutside(
            AddressStore addresses, OutgoingStore store, NoticeRulebooks books, Phrasing phrasing, Couriers couriers) {
        this.addresses = addresses;
        this.store = store;
        this.books = books;
        this.phrasing = phrasing;
        this.couriers = couriers;
    }

    @Override
    public void take(List<Fact> facts, List<Telling> tellings) {
        List<Telling> open = tellings.stream()
                .filter(telling ->
                        Channel.withAddress().contains(telling.route().channel()))
                .filter(telling -> couriers.isOpen(telling.route().channel()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Map<UUID, List<Address>> persons = byId(addresses.ofPersons(
                open.stream().flatMap(telling -> telling.persons().stream()).collect(Collectors.toSet())));
        Map<UUID, List<Address>> followers = byId(addresses.ofCases(open.stream()
                .filter(TellingOutside::toReporter)
                .map(telling -> telling.fact().subject())
                .collect(Collectors.toSet())));
        List<Draft> drafts = open.stream()
                .flatMap(telling -> Stream.concat(
                        telling.persons().stream()
                                .flatMap(person -> drafts(telling, persons.get(person), Recipient.Kind.PERSON)),
                        toReporter(telling)
                                ? drafts(telling, followers.get(telling.fact().subject()), Recipient.Kind.FOLLOWER)
                                : Stream.empty()))
                .toList();
        if (!drafts.isEmpty()) {
            store.add(drafts, couriers.now());
        }
    }

    private Stream<Draft> drafts(Telling telling, @Nullable List<Address> known, Recipient.Kind kind) {
        return known == null
                ? Stream.empty()
                : known.stream()
                        .filter(address -> address.channel() == telling.route().channel())
                        .map(address -> draft(telling, address, kind));
    }

    private Draft draft(Telling telling, Address address, Recipient.Kind kind) {
        Words words = phrasing.sent(
                telling.fact(),
                telling.route().audience().voice(),
                Locale.forLanguageTag(address.language()),
                kind == Recipient.Kind.FOLLOWER
                        ? Letter.SECRET_LINK
                        : couriers.link(telling.fact().page()));
        boolean urgent = telling.route().urgent();
        return new Draft(
                telling.fact(),
                address.channel(),
                new Recipient(kind, address.id()),
                words,
                urgent,
                urgent ? couriers.now() : couriers.after(books.current().quiet()));
    }

    private static boolean toReporter(Telling telling) {
        return telling.route().audience() == Audience.REPORTER;
    }

    private static Map<UUID, List<Address>> byId(List<Address> all) {
        return all.stream().collect(Collectors.groupingBy(Address::id));
    }
}
