package gezhi.notices;

import gezhi.notices.model.Channel;
import gezhi.notices.send.Couriers;
import gezhi.notices.store.AddressStore;
import gezhi.notices.store.AddressStore.Address;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People say themselves where they want to be told besides the program, and take it back: persons for everything that they are told, holders
 * of a secret link for its one case. Without that nobody is written to, whatever contact a report may hold.
 */
@Service
@Transactional
public class Subscriptions {
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]{2,}");
    private static final Pattern BETWEEN = Pattern.compile("[ -]");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d{6,19}");

    private final AddressStore store;
    private final Couriers couriers;
    private final Clock clock;

    Subscriptions(AddressStore store, Couriers couriers, Clock clock) {
        this.store = store;
        this.couriers = couriers;
        this.clock = clock;
    }

    /** Why an address is not kept. Each has a message {@code notices.refused.<reason>}. */
    public enum Reason {
        BAD_EMAIL,
        BAD_TELEPHONE,
        NOT_AGREED,
        /** Somebody tries one address after another. */
        TOO_MANY,
        /** The operator has not set this way up. */
        NOT_OFFERED
    }

    /** The ways that the operator has set up. */
    public List<Channel> offered() {
        return Channel.withAddress().stream().filter(couriers::isOpen).toList();
    }

    @Transactional(readOnly = true)
    public List<Address> mine() {
        return store.ofPersons(List.of(me()));
    }

    /** @param language zh or en; in which they are told */
    public Optional<Reason> tellMe(Channel channel, String address, String language) {
        String kept = spelled(channel, address);
        Optional<Reason> reason = refusal(channel, kept);
        if (reason.isEmpty()) {
            store.put(new Address(me(), channel, kept, language, ""), clock.instant());
        }
        return reason;
    }

    public void tellMeNoMore(Channel channel) {
        store.drop(me(), channel);
    }

    /** Asked in the scope of the holder of the link, as the following two are. */
    @Transactional(readOnly = true)
    public List<Address> ofCase(UUID caseId) {
        return store.ofCases(List.of(caseId));
    }

    /**
     * @param token of the secret link, which goes along in the messages
     * @param agreed true when the holder has said so
     */
    public Optional<Reason> follow(
            UUID caseId, String token, Channel channel, String address, String language, boolean agreed) {
        String kept = spelled(channel, address);
        Optional<Reason> reason =
                refusal(channel, kept).or(() -> agreed ? Optional.empty() : Optional.of(Reason.NOT_AGREED));
        if (reason.isEmpty()) {
            store.follow(new Address(caseId, channel, kept, language, token), clock.instant());
        }
        return reason;
    }

    public void unfollow(UUID caseId, Channel channel) {
        store.unfollow(caseId, channel);
    }

    /** Telephones without the blanks and hyphens of whoever types them: gateways want digits. */
    private static String spelled(Channel channel, String address) {
        return channel == Channel.TEXT ? BETWEEN.matcher(address).replaceAll("") : address;
    }

    static boolean isEmail(String address) {
        return address.length() <= LONGEST && EMAIL.matcher(address).matches();
    }

    private Optional<Reason> refusal(Channel channel, String address) {
        if (!offered().contains(channel)) {
            return Optional.of(Reason.NOT_OFFERED);
        }
        boolean email = channel == Channel.EMAIL;
        boolean fits = email
                ? isEmail(address)
                : address.length() <= LONGEST && TELEPHONE.matcher(address).matches();
        return fits ? Optional.empty() : Optional.of(email ? Reason.BAD_EMAIL : Reason.BAD_TELEPHONE);
    }

    private static UUID me() {
        return Objects.requireNonNull(Scoped.current().person(), "addresses are of persons");
    }
}
