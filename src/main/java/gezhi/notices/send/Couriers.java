package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which ways out of the program there are, and when and under which address. */
@Component
public class Couriers {
    private final Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);
    private final NoticeSettings settings;
    private final Clock clock;

    Couriers(List<Courier> couriers, NoticeSettings settings, Clock clock) {
        couriers.forEach(courier -> this.couriers.put(courier.channel(), courier));
        this.settings = settings;
        this.clock = clock;
    }

    /** The courier of a channel, while the operator has it set up. */
    Optional<Courier> find(Channel channel) {
        return Optional.ofNullable(couriers.get(channel)).filter(Courier::isOpen);
    }

    public boolean isOpen(Channel channel) {
        return find(channel).isPresent();
    }

    /** The whole address of a page; empty when nobody has said where the program is. */
    public String link(String path) {
        return settings.link(path);
    }

    /** How long one attempt may take in all. */
    Duration patience() {
        return settings.patience();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The first moment from now on at which somebody may be disturbed. */
    public Instant after(QuietHours quiet) {
        return allowed(clock.instant(), quiet);
    }

    Instant allowed(Instant at, QuietHours quiet) {
        return quiet.next(at, clock.getZone());
    }
}
