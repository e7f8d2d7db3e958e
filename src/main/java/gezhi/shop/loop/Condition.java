package gezhi.shop.loop;

import gezhi.shop.loop.Look.Chance;
import gezhi.shop.loop.Look.State;
import java.util.Objects;
import java.util.function.Predicate;

/** What has to hold for a deed beside step and role; the first that does not says why not. */
public enum Condition {
    /** The city has points. */
    SWITCHED_ON(chance(Chance::on), Reason.OFF),
    /** For the people of their community. */
    IN_REACH(chance(Chance::inReach), Reason.NOT_FOR_YOU),
    /** Within its days. */
    OFFERED(chance(Chance::offered), Reason.NOT_OFFERED),
    /** A piece is not promised. */
    IN_STOCK(chance(chance -> chance.left() >= 1), Reason.NONE_LEFT),
    /** Fewer than one person may have in a calendar month. */
    WITHIN_LIMIT(chance(chance -> chance.had() < chance.monthly()), Reason.LIMIT_REACHED),
    /** As many points are free as it costs. */
    ENOUGH_POINTS(chance(chance -> chance.free() >= chance.price()), Reason.NOT_ENOUGH),
    /** Whoever reserved it. */
    TAKER(look -> look.who().taker(), Reason.NO_SUCH_RESERVATION),
    /** The desk of the shop. */
    OWN_SHOP(look -> look.who().keeps(), Reason.NO_SUCH_RESERVATION),
    NOT_THE_TAKER(look -> !look.who().taker(), Reason.NOT_YOURSELF),
    /** It is kept still. */
    IN_TIME(look -> !look.at().isAfter(state(look).until()), Reason.TIME_OVER),
    /** It is kept no more. */
    TIME_IS_OVER(look -> look.at().isAfter(state(look).until()), Reason.NOT_YET),
    /** Within the days in which it may be taken back. */
    RETURNED_IN_TIME(
            look -> state(look).returnUntil() != null
                    && !look.at().isAfter(state(look).returnUntil()),
            Reason.TOO_LATE),
    NOT_WHO_HANDED_OVER(look -> !look.who().handedOver(), Reason.NOT_WHO_HANDED_OVER);

    private final Predicate<Look> holds;
    private final Reason otherwise;

    Condition(Predicate<Look> holds, Reason otherwise) {
        this.holds = holds;
        this.otherwise = otherwise;
    }

    boolean holds(Look look) {
        return holds.test(look);
    }

    Reason otherwise() {
        return otherwise;
    }

    private static Predicate<Look> chance(Predicate<Chance> of) {
        return look -> of.test(Objects.requireNonNull(look.chance(), "nothing to be reserved"));
    }

    private static State state(Look look) {
        return Objects.requireNonNull(look.state(), "no reservation");
    }
}
